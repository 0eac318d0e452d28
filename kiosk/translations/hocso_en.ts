<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context>
    <name>Answer</name>
    <message>
        <source>số %1</source>
        <translation>number %1</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Nghe và chạm.</source>
        <translation>Listen and touch.</translation>
    </message>
    <message>
        <source>Chạm hoặc rê ngón tay để nghe.</source>
        <translation>Touch or slide a finger to hear.</translation>
    </message>
    <message>
        <source>Chạm hai lần để mở chỗ vừa nghe.</source>
        <translation>Touch twice to open what you just heard.</translation>
    </message>
    <message>
        <source>Phím 2, 4, 6, 8 để tìm từng chỗ.</source>
        <translation>Keys 2, 4, 6, 8 find each place.</translation>
    </message>
    <message>
        <source>Phím 5 để mở chỗ vừa nghe.</source>
        <translation>Key 5 opens what you just heard.</translation>
    </message>
    <message>
        <source>Phím 0 để nghe lại cả trang.</source>
        <translation>Key 0 reads the whole page again.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Chọn USB</source>
        <translation>Choose a USB stick</translation>
    </message>
    <message>
        <source>Lấy lại bản lưu</source>
        <translation>Restore a backup</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>Đang dùng để lưu</source>
        <translation>In use for backups</translation>
    </message>
    <message>
        <source>Còn trống {0} GB</source>
        <translation>{0} GB free</translation>
    </message>
    <message>
        <source>Đang lưu</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Đã lưu {0} bản.</source>
        <translation>Backups saved: {0}.</translation>
    </message>
    <message>
        <source>Có chỗ chưa lưu được. Bản lưu trước vẫn còn. Mời xem lại USB.</source>
        <translation>One place was not saved. The earlier backup is still there. Please check the USB stick.</translation>
    </message>
    <message>
        <source>Chọn USB để lưu bản sao.</source>
        <translation>Choose a USB stick for the copy.</translation>
    </message>
    <message>
        <source>Chưa thấy USB nào.</source>
        <translation>No USB stick found yet.</translation>
    </message>
    <message>
        <source>Mời cắm USB rồi chạm Tìm lại.</source>
        <translation>Please plug in a USB stick, then touch Look again.</translation>
    </message>
    <message>
        <source>Ở máy này</source>
        <translation>On this machine</translation>
    </message>
    <message>
        <source>{0}: chưa có bản lưu.</source>
        <translation>{0}: no backup yet.</translation>
    </message>
    <message>
        <source>{0}: bản lưu ngày {1}, {2}.</source>
        <translation>{0}: backup of {1}, {2}.</translation>
    </message>
    <message>
        <source>Chưa có USB nào giữ bản lưu. Máy hỏng là mất.</source>
        <translation>No USB stick holds a backup yet. If the machine breaks, all is lost.</translation>
    </message>
    <message>
        <source>Chọn USB</source>
        <translation>Choose a USB stick</translation>
    </message>
    <message>
        <source>Bản lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Tìm lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Lưu ngay</source>
        <translation>Save now</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Trước %1 phần trăm, sau %2 phần trăm</source>
        <translation>Before %1 percent, after %2 percent</translation>
    </message>
    <message>
        <source>Trước</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Sau</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Chạm để nghe</source>
        <translation>Touch to hear</translation>
    </message>
    <message>
        <source>Nghe lại</source>
        <translation>Hear again</translation>
    </message>
    <message>
        <source>Nghe tiếp</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Tạm dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Đọc vừa</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Đọc chậm</source>
        <translation>Slow</translation>
    </message>
    <message>
        <source>Đọc nhanh</source>
        <translation>Faster</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>. Đã học %1 trên %2 bài</source>
        <translation>. Lessons learned: %1 of %2</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>CardAnswer</name>
    <message>
        <source>Ít hơn</source>
        <translation>Fewer</translation>
    </message>
    <message>
        <source>Bớt 1 thẻ</source>
        <translation>One card fewer</translation>
    </message>
    <message>
        <source>Nhiều hơn</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Thêm 1 thẻ</source>
        <translation>One card more</translation>
    </message>
    <message>
        <source>Thêm 5 thẻ</source>
        <translation>Five cards more</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>CardAnswers</name>
    <message>
        <source>Chưa biết</source>
        <translation>I don&apos;t know yet</translation>
    </message>
</context>
<context>
    <name>CardPrint</name>
    <message>
        <source>Giữ thẻ cũ</source>
        <translation>Keep the old cards</translation>
    </message>
    <message>
        <source>Làm thẻ mới và in</source>
        <translation>Make new cards and print</translation>
    </message>
</context>
<context>
    <name>CardPrintModel</name>
    <message>
        <source>In thẻ</source>
        <translation>Print cards</translation>
    </message>
    <message>
        <source>Có {0} người.</source>
        <translation>People: {0}.</translation>
    </message>
    <message>
        <source>Mỗi lần in nhiều nhất {0} thẻ.</source>
        <translation>At most {0} cards are printed at a time.</translation>
    </message>
    <message>
        <source>Hãy tìm theo nhóm hoặc theo chữ trước.</source>
        <translation>Please search by group or by letters first.</translation>
    </message>
    <message>
        <source>Làm thẻ mới và in cho {0} người?</source>
        <translation>People: {0}. Print new cards?</translation>
    </message>
    <message>
        <source>Thẻ cũ của họ sẽ hết dùng ngay.</source>
        <translation>Their old cards stop working at once.</translation>
    </message>
    <message>
        <source>Bài đã học vẫn còn.</source>
        <translation>What they learned stays.</translation>
    </message>
    <message>
        <source>Đã in xong</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Tệp in ở USB: {0}.</source>
        <translation>The file to print is on the USB stick: {0}.</translation>
    </message>
    <message>
        <source>Tệp in ở máy này: {0}.</source>
        <translation>The file to print is on this machine: {0}.</translation>
    </message>
    <message>
        <source>Rút USB, đem in trên giấy A4, rồi cắt theo dấu ở góc.</source>
        <translation>Take the USB stick, print on A4 paper, then cut at the corner marks.</translation>
    </message>
    <message>
        <source>Chưa thấy USB. Rời trang này thì máy xóa tệp in.</source>
        <translation>No USB stick found. The file is deleted when you leave this page.</translation>
    </message>
    <message>
        <source>Tệp in có tên gọi. In xong thì cắm lại USB để máy xóa.</source>
        <translation>The file holds names. After printing, plug the stick in again so the machine deletes it.</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Máy đã xóa tệp in.</source>
        <translation>The machine deleted the file.</translation>
    </message>
    <message>
        <source>Tệp in vẫn còn trên USB.</source>
        <translation>The file is still on the USB stick.</translation>
    </message>
    <message>
        <source>Hãy xóa thư mục {0} trên USB.</source>
        <translation>Please delete the folder {0} on the USB stick.</translation>
    </message>
</context>
<context>
    <name>CardQuestionModel</name>
    <message>
        <source>Giơ thẻ</source>
        <translation>Cards up</translation>
    </message>
    <message>
        <source>Giơ tay</source>
        <translation>Hands up</translation>
    </message>
    <message>
        <source>Xem đáp án</source>
        <translation>See the answer</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Câu trả lời đúng: {0}.</source>
        <translation>The right answer: {0}.</translation>
    </message>
    <message>
        <source>Bà con nghe hết các câu trả lời.</source>
        <translation>Please listen to all the answers.</translation>
    </message>
    <message>
        <source>Nghe đúng câu mình chọn thì giơ tay.</source>
        <translation>Raise your hand when you hear your answer.</translation>
    </message>
    <message>
        <source>Ai chưa biết cũng giơ tay.</source>
        <translation>Whoever does not know yet raises a hand too.</translation>
    </message>
    <message>
        <source>Giơ thẻ: đỏ tròn, xanh vuông, hoặc giơ tay &quot;Chưa biết&quot;.</source>
        <translation>Raise a card: red circle, blue square, or a hand for &quot;I don&apos;t know yet&quot;.</translation>
    </message>
    <message>
        <source>Giơ thẻ: đỏ tròn, xanh vuông, vàng tam giác, hoặc giơ tay &quot;Chưa biết&quot;.</source>
        <translation>Raise a card: red circle, blue square, yellow triangle, or a hand for &quot;I don&apos;t know yet&quot;.</translation>
    </message>
    <message>
        <source>Bà con nhắm mắt.</source>
        <translation>Everybody, close your eyes.</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>Mã QR của thẻ</source>
        <translation>The card&apos;s QR code</translation>
    </message>
</context>
<context>
    <name>CardTally</name>
    <message>
        <source>Đếm từng thẻ</source>
        <translation>Counted card by card</translation>
    </message>
    <message>
        <source>Ước chừng</source>
        <translation>Guessed by eye</translation>
    </message>
</context>
<context>
    <name>ChooseModel</name>
    <message>
        <source>Chọn xong</source>
        <translation>I have chosen</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Mình vừa chọn</source>
        <translation>You chose</translation>
    </message>
</context>
<context>
    <name>ClassBar</name>
    <message>
        <source>Có %1 người</source>
        <translation>People: %1</translation>
    </message>
    <message>
        <source>Phần này còn khoảng %1 phút</source>
        <translation>Minutes left for this part: about %1</translation>
    </message>
    <message>
        <source>%1 người</source>
        <translation>People: %1</translation>
    </message>
    <message>
        <source>%1 phút</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Thêm người
đến muộn</source>
        <translation>Late
comers</translation>
    </message>
    <message>
        <source>Thêm người đến muộn</source>
        <translation>Add late comers</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>Còn
ít giờ</source>
        <translation>Short
of time</translation>
    </message>
    <message>
        <source>Còn ít giờ: sang bước cuối</source>
        <translation>Short of time: to the last part</translation>
    </message>
</context>
<context>
    <name>ClassCount</name>
    <message>
        <source>, đã chọn</source>
        <translation>, chosen</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>Đếm</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Nữ</source>
        <translation>Women</translation>
    </message>
    <message>
        <source>Gọi tên</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>Không đếm nữ</source>
        <translation>Don&apos;t count women</translation>
    </message>
    <message>
        <source>%1 nữ</source>
        <translation>Women: %1</translation>
    </message>
    <message>
        <source>người có mặt</source>
        <translation>people here</translation>
    </message>
    <message>
        <source>người</source>
        <translation>people</translation>
    </message>
    <message>
        <source>trong %1 người</source>
        <translation>of %1 people</translation>
    </message>
    <message>
        <source>trong đó %1 nữ</source>
        <translation>of them women: %1</translation>
    </message>
    <message>
        <source>nữ, %1</source>
        <translation>women, %1</translation>
    </message>
    <message>
        <source>người, %1</source>
        <translation>people, %1</translation>
    </message>
    <message>
        <source>Máy này chưa có ai làm thẻ.</source>
        <translation>Nobody has a card on this machine yet.</translation>
    </message>
</context>
<context>
    <name>ClassCountModel</name>
    <message>
        <source>Có bao nhiêu người?</source>
        <translation>How many people?</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>{0} phút</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>Chưa đồng ý</source>
        <translation>Not agreed yet</translation>
    </message>
    <message>
        <source>Chưa đọc được thẻ. Đưa thẻ lại gần.</source>
        <translation>The card could not be read. Hold it closer.</translation>
    </message>
    <message>
        <source>Trong đó có bao nhiêu nữ?</source>
        <translation>How many of them are women?</translation>
    </message>
    <message>
        <source>Không đếm nữ cũng được.</source>
        <translation>You need not count women.</translation>
    </message>
    <message>
        <source>Chạm vào người có mặt.</source>
        <translation>Touch everybody who is here.</translation>
    </message>
    <message>
        <source>Hoặc đưa từng thẻ lại gần máy quét.</source>
        <translation>Or hold each card near the scanner.</translation>
    </message>
    <message>
        <source>Máy này chưa có thẻ ấy. Mời đếm thêm một người.</source>
        <translation>This machine does not know that card. Please count one more person.</translation>
    </message>
    <message>
        <source>Thẻ này đã đếm rồi.</source>
        <translation>This card was counted already.</translation>
    </message>
    <message>
        <source>{0} người.</source>
        <translation>People: {0}.</translation>
    </message>
</context>
<context>
    <name>ClassHomeModel</name>
    <message>
        <source>Kết quả lớp học</source>
        <translation>Class results</translation>
    </message>
</context>
<context>
    <name>ClassLessonModel</name>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>ClassNews</name>
    <message>
        <source>Mã QR của tin nhanh</source>
        <translation>QR code of the short news</translation>
    </message>
    <message>
        <source>Lưu giấy tờ vào USB</source>
        <translation>Save papers to USB</translation>
    </message>
</context>
<context>
    <name>ClassNewsModel</name>
    <message>
        <source>Tin nhanh</source>
        <translation>Short news</translation>
    </message>
    <message>
        <source>Máy đang ghi, xin chờ.</source>
        <translation>The machine is saving, please wait.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Quét mã bằng điện thoại rồi dán vào nhóm.</source>
        <translation>Scan the code with a phone, then paste it into the group.</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>ClassPageModel</name>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Tập dạy thử (không tính số liệu)</source>
        <translation>Rehearsal (nothing is counted)</translation>
    </message>
</context>
<context>
    <name>ClassPhonesModel</name>
    <message>
        <source>Một người làm, một người xem, rồi đổi lại.</source>
        <translation>One does it, one watches, then change places.</translation>
    </message>
    <message>
        <source>Không có điện thoại thì mượn của người bên cạnh.</source>
        <translation>Without a phone, borrow your neighbour&apos;s.</translation>
    </message>
    <message>
        <source>Chưa đếm người. Chạm &quot;Thêm người đến muộn&quot; ở trên.</source>
        <translation>Nobody is counted yet. Touch &quot;Add late comers&quot; above.</translation>
    </message>
    <message>
        <source>Mọi người có mặt đều làm được rồi.</source>
        <translation>Everybody here can do it now.</translation>
    </message>
</context>
<context>
    <name>ClassQuestionModel</name>
    <message>
        <source>Cho lớp tập giơ thẻ</source>
        <translation>Practise raising cards</translation>
    </message>
    <message>
        <source>Đếm thẻ</source>
        <translation>Count cards</translation>
    </message>
    <message>
        <source>Đếm tay</source>
        <translation>Count hands</translation>
    </message>
    <message>
        <source>Nói với nhau</source>
        <translation>Talk together</translation>
    </message>
    <message>
        <source>Giơ lần nữa</source>
        <translation>Raise again</translation>
    </message>
    <message>
        <source>Xem kết quả</source>
        <translation>See the result</translation>
    </message>
    <message>
        <source>Bà con mở mắt ra.</source>
        <translation>Everybody, open your eyes.</translation>
    </message>
    <message>
        <source>Nói với người bên cạnh: vì sao mình chọn thế?</source>
        <translation>Tell your neighbour: why did you choose that?</translation>
    </message>
    <message>
        <source>Giơ cao tay, chờ đếm xong.</source>
        <translation>Keep your hand up until all are counted.</translation>
    </message>
    <message>
        <source>Vẫn nhắm mắt, giơ cao thẻ, chờ đếm xong.</source>
        <translation>Eyes still closed, keep your card up until all are counted.</translation>
    </message>
    <message>
        <source>Câu nào đúng? Mình học rồi cùng trả lời.</source>
        <translation>Which one is right? We learn first, then answer together.</translation>
    </message>
</context>
<context>
    <name>ClassRehearsalModel</name>
    <message>
        <source>Lớp tập hôm nay</source>
        <translation>Today&apos;s rehearsal</translation>
    </message>
    <message>
        <source>Nhìn từng nhóm, đếm người và đếm nữ. Rồi chạm Đếm lớp này.</source>
        <translation>Look at each group, count people and women. Then touch Count this class.</translation>
    </message>
    <message>
        <source>Có người đến muộn</source>
        <translation>Somebody comes late</translation>
    </message>
    <message>
        <source>Chạm dấu cộng ở góc trên để thêm người này.</source>
        <translation>Touch the plus sign at the top to add this person.</translation>
    </message>
    <message>
        <source>Vừa mất điện (tập)</source>
        <translation>Power cut (practice)</translation>
    </message>
    <message>
        <source>Máy tắt giữa chừng. Lớp đã lưu đến lần chạm cuối.</source>
        <translation>The machine went off. The class is saved up to the last touch.</translation>
    </message>
    <message>
        <source>Có điện lại thì mở trang người phụ trách, chạm Mở lớp.</source>
        <translation>When power is back, open the staff page and touch Open a class.</translation>
    </message>
    <message>
        <source>Đếm lớp này</source>
        <translation>Count this class</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Có điện lại</source>
        <translation>Power is back</translation>
    </message>
</context>
<context>
    <name>ClassRevisitModel</name>
    <message>
        <source>Tuần này điện thoại đã giúp được việc gì?</source>
        <translation>What did your phone help you with this week?</translation>
    </message>
    <message>
        <source>Mời một hai người kể.</source>
        <translation>One or two people tell us.</translation>
    </message>
    <message>
        <source>Lần trước mình học: {0}.</source>
        <translation>Last time we learned: {0}.</translation>
    </message>
    <message>
        <source>Ai đã làm thử ở nhà? Mời một hai người kể.</source>
        <translation>Who tried it at home? One or two people tell us.</translation>
    </message>
</context>
<context>
    <name>ClassSetUp</name>
    <message>
        <source>%1 phút</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Lớp này còn buổi sau</source>
        <translation>Goes on another day</translation>
    </message>
    <message>
        <source>, đã chọn</source>
        <translation>, chosen</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>ClassSetUpModel</name>
    <message>
        <source>Mở lớp</source>
        <translation>Open a class</translation>
    </message>
    <message>
        <source>Tập dạy thử (không tính số liệu)</source>
        <translation>Rehearsal (nothing is counted)</translation>
    </message>
    <message>
        <source>Cả buổi</source>
        <translation>Whole class</translation>
    </message>
    <message>
        <source>Bài này chưa mở được. Mời chọn bài khác.</source>
        <translation>This lesson cannot be opened. Please choose another.</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Vào lớp</source>
        <translation>Begin the class</translation>
    </message>
    <message>
        <source>Lớp kiểu nào?</source>
        <translation>What kind of class?</translation>
    </message>
    <message>
        <source>Dạy khóa nào?</source>
        <translation>Which course?</translation>
    </message>
    <message>
        <source>Dạy bài nào?</source>
        <translation>Which lesson?</translation>
    </message>
    <message>
        <source>Đơn vị tổ chức</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Đơn vị phối hợp</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Nơi học</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Kế hoạch lớp</source>
        <translation>Plan of the class</translation>
    </message>
    <message>
        <source>Trước khi bắt đầu</source>
        <translation>Before we begin</translation>
    </message>
    <message>
        <source>{0}: {1} phút.</source>
        <translation>{0}: {1} min.</translation>
    </message>
</context>
<context>
    <name>ClassStartModel</name>
    <message>
        <source>Mở lớp</source>
        <translation>Open a class</translation>
    </message>
    <message>
        <source>Chọn bài, đếm người, bắt đầu dạy</source>
        <translation>Choose a lesson, count people, begin</translation>
    </message>
    <message>
        <source>Tập dạy thử</source>
        <translation>Rehearse</translation>
    </message>
    <message>
        <source>Không tính số liệu, không gửi đi đâu</source>
        <translation>Nothing is counted or sent</translation>
    </message>
    <message>
        <source>Buổi tiếp theo của {0}</source>
        <translation>Next meeting of {0}</translation>
    </message>
    <message>
        <source>Lớp đang dở</source>
        <translation>A class under way</translation>
    </message>
    <message>
        <source>Lớp hôm nay đang dở. Mình làm tiếp?</source>
        <translation>Today&apos;s class is not finished. Shall we go on?</translation>
    </message>
    <message>
        <source>Lớp ngày {0} đang dở. Mình làm tiếp?</source>
        <translation>The class of {0} is not finished. Shall we go on?</translation>
    </message>
    <message>
        <source>{0}, có {1} người</source>
        <translation>{0}, people: {1}</translation>
    </message>
    <message>
        <source>Tập dạy thử (không tính số liệu)</source>
        <translation>Rehearsal (nothing is counted)</translation>
    </message>
    <message>
        <source>Làm tiếp lớp này</source>
        <translation>Go on with this class</translation>
    </message>
    <message>
        <source>Lưu những gì đã đếm</source>
        <translation>Save what was counted</translation>
    </message>
    <message>
        <source>Kết thúc và lưu lớp</source>
        <translation>End and save</translation>
    </message>
    <message>
        <source>Không có gì để lưu</source>
        <translation>There is nothing to save</translation>
    </message>
    <message>
        <source>Bỏ lớp này</source>
        <translation>Drop this class</translation>
    </message>
    <message>
        <source>Lớp hôm nay</source>
        <translation>Today&apos;s class</translation>
    </message>
    <message>
        <source>{0}, ngày {1}.</source>
        <translation>{0}, {1}.</translation>
    </message>
</context>
<context>
    <name>ClassSummary</name>
    <message>
        <source>Lớp này không đếm thẻ.</source>
        <translation>No cards are counted in this class.</translation>
    </message>
    <message>
        <source>Sửa số người</source>
        <translation>Change the number of people</translation>
    </message>
</context>
<context>
    <name>ClassSummaryModel</name>
    <message>
        <source>Kết quả lớp học</source>
        <translation>Class results</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Kết thúc tập dạy</source>
        <translation>End the rehearsal</translation>
    </message>
    <message>
        <source>Kết thúc và lưu lớp</source>
        <translation>End and save</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cảm ơn bà con.</source>
        <translation>Thank you, everybody.</translation>
    </message>
    <message>
        <source>Tập dạy xong rồi. Số liệu tập dạy không lưu, không gửi.</source>
        <translation>The rehearsal is over. Its figures are neither saved nor sent.</translation>
    </message>
    <message>
        <source>Số người chỉ sửa được trong ngày của lớp.</source>
        <translation>The number can only be changed on the day of the class.</translation>
    </message>
</context>
<context>
    <name>CommonTools</name>
    <message>
        <source>Chữ to</source>
        <translation>Bigger text</translation>
    </message>
    <message>
        <source>Màu rõ</source>
        <translation>Clearer colours</translation>
    </message>
    <message>
        <source>Nhỏ hơn</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>To hơn</source>
        <translation>Louder</translation>
    </message>
</context>
<context>
    <name>CommuneChoice</name>
    <message>
        <source>Đang chọn: {0}.</source>
        <translation>Chosen: {0}.</translation>
    </message>
    <message>
        <source>Thí dụ: thieu hoa thanh hoa</source>
        <translation>For example: thieu hoa thanh hoa</translation>
    </message>
    <message>
        <source>Chưa thấy xã nào. Thử chữ khác nhé.</source>
        <translation>No commune found. Try other letters.</translation>
    </message>
    <message>
        <source>Có {số} nơi. Gõ thêm chữ cho dễ chọn.</source>
        <translation>Places: {số}. Type more letters to choose easily.</translation>
    </message>
    <message>
        <source>Thấy {số} nơi.</source>
        <translation>Places found: {số}.</translation>
    </message>
</context>
<context>
    <name>Contest</name>
    <message>
        <source>%1 giây</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Còn %1 giây</source>
        <translation>Seconds left: %1</translation>
    </message>
    <message>
        <source>Dừng đồng hồ</source>
        <translation>Stop the clock</translation>
    </message>
    <message>
        <source>Chạy đồng hồ</source>
        <translation>Start the clock</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>Kết thúc sớm</source>
        <translation>End early</translation>
    </message>
    <message>
        <source>Đội nào trả lời đúng? Chạm vào đội ấy.</source>
        <translation>Which team is right? Touch that team.</translation>
    </message>
</context>
<context>
    <name>ContestModel</name>
    <message>
        <source>Hết giờ. Mời các đội giơ thẻ.</source>
        <translation>Time is up. Teams, raise your cards.</translation>
    </message>
    <message>
        <source>Câu {số} trên {tất cả}</source>
        <translation>Question {số} of {tất cả}</translation>
    </message>
    <message>
        <source>Cảm ơn các đội</source>
        <translation>Thank you, teams</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Xem đáp án</source>
        <translation>See the answer</translation>
    </message>
    <message>
        <source>Bảng điểm</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Kết thúc và lưu cuộc thi</source>
        <translation>End and save the contest</translation>
    </message>
    <message>
        <source>Câu tiếp theo</source>
        <translation>Next question</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Cảm ơn các đội.</source>
        <translation>Thank you, teams.</translation>
    </message>
    <message>
        <source>Bảng điểm.</source>
        <translation>Points.</translation>
    </message>
    <message>
        <source>Câu trả lời đúng: {0}.</source>
        <translation>The right answer: {0}.</translation>
    </message>
    <message>
        <source>Đội nào trả lời đúng? Chạm vào đội ấy.</source>
        <translation>Which team is right? Touch that team.</translation>
    </message>
</context>
<context>
    <name>ContestSetUp</name>
    <message>
        <source>Đã chọn</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>Số câu hỏi</source>
        <translation>Number of questions</translation>
    </message>
    <message>
        <source>%1 câu</source>
        <translation>Questions: %1</translation>
    </message>
    <message>
        <source>Thời gian mỗi câu</source>
        <translation>Time for each question</translation>
    </message>
    <message>
        <source>Không tính giờ</source>
        <translation>No clock</translation>
    </message>
    <message>
        <source>%1 giây</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Số đội</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>đội</source>
        <translation>teams</translation>
    </message>
</context>
<context>
    <name>ContestSetUpModel</name>
    <message>
        <source>Cuộc thi giữa các đội</source>
        <translation>Team contest</translation>
    </message>
    <message>
        <source>Cuộc thi đang dở. Mình thi tiếp?</source>
        <translation>The contest is not finished. Shall we go on?</translation>
    </message>
    <message>
        <source>Thi về những bài nào?</source>
        <translation>Which lessons is it about?</translation>
    </message>
    <message>
        <source>Thi thế nào?</source>
        <translation>How do we play?</translation>
    </message>
    <message>
        <source>Mỗi đội có mấy người?</source>
        <translation>People in each team?</translation>
    </message>
    <message>
        <source>Chọn một hay nhiều bộ câu hỏi, rồi chạm Tiếp.</source>
        <translation>Choose one or more sets of questions, then touch Next.</translation>
    </message>
    <message>
        <source>Chọn số câu hỏi.</source>
        <translation>Choose the number of questions.</translation>
    </message>
    <message>
        <source>Chọn thời gian cho mỗi câu, hoặc không tính giờ.</source>
        <translation>Choose the time for each question, or no clock.</translation>
    </message>
    <message>
        <source>Chọn số đội, rồi đếm người từng đội.</source>
        <translation>Choose the number of teams, then count each team.</translation>
    </message>
    <message>
        <source>Bắt đầu thi</source>
        <translation>Begin the contest</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Bộ này chưa có câu hỏi để thi. Mời chọn thêm bộ khác.</source>
        <translation>This set has no questions for a contest. Please choose another too.</translation>
    </message>
    <message>
        <source>Câu {số} trên {tất cả}, {đội} đội</source>
        <translation>Question {số} of {tất cả}, teams: {đội}</translation>
    </message>
    <message>
        <source>Kết thúc với điểm đã có</source>
        <translation>End with the points so far</translation>
    </message>
    <message>
        <source>Thi tiếp</source>
        <translation>Go on playing</translation>
    </message>
    <message>
        <source>Bỏ cuộc thi này</source>
        <translation>Drop this contest</translation>
    </message>
</context>
<context>
    <name>CountCard</name>
    <message>
        <source>%1 lượt người</source>
        <translation>Visits: %1</translation>
    </message>
    <message>
        <source>%1 trên %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>CountWords</name>
    <message>
        <source>không ai</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>ít người</source>
        <translation>a few</translation>
    </message>
    <message>
        <source>non nửa</source>
        <translation>less than half</translation>
    </message>
    <message>
        <source>hơn nửa</source>
        <translation>more than half</translation>
    </message>
    <message>
        <source>gần hết</source>
        <translation>nearly all</translation>
    </message>
    <message>
        <source>Khoảng {0} trên {1} người</source>
        <translation>About {0} of {1} people</translation>
    </message>
    <message>
        <source>Đã giơ tay {0} trên {1} người</source>
        <translation>Hands up: {0} of {1} people</translation>
    </message>
    <message>
        <source>Chưa đếm người. Chạm &quot;Thêm người đến muộn&quot; ở trên.</source>
        <translation>Nobody is counted yet. Touch &quot;Add late comers&quot; above.</translation>
    </message>
    <message>
        <source>Thẻ nhiều hơn số người. Mời đếm lại.</source>
        <translation>There are more cards than people. Please count again.</translation>
    </message>
    <message>
        <source>Đã đủ mọi người. Ai mới đến, chạm &quot;Thêm người đến muộn&quot; ở trên.</source>
        <translation>Everybody is counted. For a new arrival, touch &quot;Add late comers&quot; above.</translation>
    </message>
    <message>
        <source>Còn {0} người, mình chờ nhé</source>
        <translation>Waiting for {0} more</translation>
    </message>
    <message>
        <source>Khoảng {0} trên {1} người chọn đúng.</source>
        <translation>About {0} of {1} people were right.</translation>
    </message>
    <message>
        <source>{0} trên {1} người chọn đúng.</source>
        <translation>{0} of {1} people were right.</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>In giấy mang về</source>
        <translation>Print to take home</translation>
    </message>
    <message>
        <source>Tôi làm thử luôn</source>
        <translation>Let me try at once</translation>
    </message>
    <message>
        <source>Đã học</source>
        <translation>Learned</translation>
    </message>
    <message>
        <source>%1 phút</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>CourseModel</name>
    <message>
        <source>Làm thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Việc tôi làm được</source>
        <translation>What I can do</translation>
    </message>
    <message>
        <source>Học tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Tôi làm thử luôn</source>
        <translation>Let me try at once</translation>
    </message>
    <message>
        <source>Học</source>
        <translation>Learn</translation>
    </message>
</context>
<context>
    <name>DontKnow</name>
    <message>
        <source>Chưa biết</source>
        <translation>I don&apos;t know yet</translation>
    </message>
</context>
<context>
    <name>EditModel</name>
    <message>
        <source>Sửa thông tin của tôi</source>
        <translation>Change my details</translation>
    </message>
    <message>
        <source>Sửa thông tin</source>
        <translation>Change details</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>Tên gọi</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>Hình đại diện</source>
        <translation>Own picture</translation>
    </message>
    <message>
        <source>Nhóm học</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Chạm vào chỗ cần sửa.</source>
        <translation>Touch what you want to change.</translation>
    </message>
    <message>
        <source>Bài đã học vẫn còn.</source>
        <translation>What they learned stays.</translation>
    </message>
    <message>
        <source>Thẻ đang có vẫn dùng được.</source>
        <translation>The card still works.</translation>
    </message>
    <message>
        <source>Đã sửa.</source>
        <translation>Changed.</translation>
    </message>
    <message>
        <source>Từ nay máy chào: {0}.</source>
        <translation>From now on the machine greets: {0}.</translation>
    </message>
    <message>
        <source>Lần sau vào, chạm hình {0}.</source>
        <translation>Next time, touch the picture {0}.</translation>
    </message>
    <message>
        <source>Nhóm học bây giờ: {0}.</source>
        <translation>Group now: {0}.</translation>
    </message>
</context>
<context>
    <name>FieldEntry</name>
    <message>
        <source>Máy tập</source>
        <translation>Practice device</translation>
    </message>
    <message>
        <source>Quay lại máy tập</source>
        <translation>Back to the practice device</translation>
    </message>
    <message>
        <source>Gõ xong</source>
        <translation>Typed</translation>
    </message>
</context>
<context>
    <name>Finished</name>
    <message>
        <source>Giữ lại kết quả hôm nay</source>
        <translation>Keep today&apos;s results</translation>
    </message>
    <message>
        <source>Đã gieo %1 hạt giống số</source>
        <translation>Digital seeds sown: %1</translation>
    </message>
    <message>
        <source>Gieo một hạt giống số</source>
        <translation>Sow a digital seed</translation>
    </message>
    <message>
        <source>In giấy mang về</source>
        <translation>Print to take home</translation>
    </message>
    <message>
        <source>Việc làm ở nhà</source>
        <translation>To do at home</translation>
    </message>
    <message>
        <source>Hỏi ai</source>
        <translation>Whom to ask</translation>
    </message>
</context>
<context>
    <name>FinishedModel</name>
    <message>
        <source>Tôi học xong</source>
        <translation>I am done</translation>
    </message>
    <message>
        <source>Việc làm ở nhà:</source>
        <translation>To do at home:</translation>
    </message>
    <message>
        <source>Bài tiếp theo</source>
        <translation>Next lesson</translation>
    </message>
    <message>
        <source>Làm thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Học bài khác</source>
        <translation>Another lesson</translation>
    </message>
    <message>
        <source>Trước bài này</source>
        <translation>Before this lesson</translation>
    </message>
    <message>
        <source>Bây giờ</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>ForgotPin</name>
    <message>
        <source>Mã khôi phục</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Số máy</source>
        <translation>Machine number</translation>
    </message>
    <message>
        <source>Chín số đọc cho tỉnh</source>
        <translation>Nine digits to read to the province</translation>
    </message>
    <message>
        <source>Mã QR để cán bộ tỉnh mở trang trả lời</source>
        <translation>QR code that opens the province&apos;s answer page</translation>
    </message>
</context>
<context>
    <name>ForgotPinModel</name>
    <message>
        <source>Quên mã PIN</source>
        <translation>Forgotten PIN</translation>
    </message>
    <message>
        <source>Của kỹ thuật viên</source>
        <translation>The technician&apos;s</translation>
    </message>
    <message>
        <source>Của hướng dẫn viên</source>
        <translation>The volunteer&apos;s</translation>
    </message>
    <message>
        <source>Có mã khôi phục trên giấy</source>
        <translation>I have the recovery code on paper</translation>
    </message>
    <message>
        <source>Gọi tỉnh xin mã mở</source>
        <translation>Call the province for a code</translation>
    </message>
    <message>
        <source>Gõ lại mã PIN một lần nữa.</source>
        <translation>Type the PIN once more.</translation>
    </message>
    <message>
        <source>Quên mã PIN của ai?</source>
        <translation>Whose PIN is forgotten?</translation>
    </message>
    <message>
        <source>Đặt mã PIN mới bằng cách nào?</source>
        <translation>How shall the new PIN be set?</translation>
    </message>
    <message>
        <source>Mời gõ mã khôi phục trên giấy.</source>
        <translation>Please type the recovery code.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Mời gọi điện cho tỉnh, đọc số máy và chín số này.</source>
        <translation>Please phone the province and read out the machine number and these nine digits.</translation>
    </message>
    <message>
        <source>Số máy: {0}.</source>
        <translation>Machine number: {0}.</translation>
    </message>
    <message>
        <source>Chín số: {0}.</source>
        <translation>Nine digits: {0}.</translation>
    </message>
    <message>
        <source>Tỉnh đã đọc mã</source>
        <translation>The province read me a code</translation>
    </message>
    <message>
        <source>Mời gõ tám số tỉnh vừa đọc.</source>
        <translation>Please type the eight digits the province read to you.</translation>
    </message>
    <message>
        <source>Mời đặt mã PIN mới cho kỹ thuật viên, sáu số.</source>
        <translation>Please set a new PIN for the technician, six digits.</translation>
    </message>
    <message>
        <source>Mời đặt mã PIN mới cho hướng dẫn viên, sáu số.</source>
        <translation>Please set a new PIN for the volunteer, six digits.</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Mã chưa đúng, có chữ gõ nhầm.</source>
        <translation>The code is not right, something was mistyped.</translation>
    </message>
    <message>
        <source>Tám số này chưa đúng.</source>
        <translation>These eight digits are not right.</translation>
    </message>
    <message>
        <source>Mã này không phải của máy này.</source>
        <translation>This code is not for this machine.</translation>
    </message>
    <message>
        <source>Mã chưa đúng.</source>
        <translation>The code is not right.</translation>
    </message>
    <message>
        <source>Chờ {0} giây rồi thử lại.</source>
        <translation>Wait {0} s, then try again.</translation>
    </message>
    <message>
        <source>Hai lần gõ chưa giống nhau.</source>
        <translation>The two entries are not the same.</translation>
    </message>
    <message>
        <source>Mã này dễ đoán.</source>
        <translation>This PIN is easy to guess.</translation>
    </message>
    <message>
        <source>Chưa dùng được mã này.</source>
        <translation>This code cannot be used.</translation>
    </message>
    <message>
        <source>Mời gõ mã khác từ đầu.</source>
        <translation>Please type another PIN from the beginning.</translation>
    </message>
</context>
<context>
    <name>GuideModel</name>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>Hearing</name>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>Đang đọc nhanh.</source>
        <translation>Reading fast.</translation>
    </message>
    <message>
        <source>Đang đọc chậm.</source>
        <translation>Reading slowly.</translation>
    </message>
    <message>
        <source>Đang đọc vừa.</source>
        <translation>Reading at normal speed.</translation>
    </message>
    <message>
        <source>, đã chọn</source>
        <translation>, chosen</translation>
    </message>
    <message>
        <source>, chưa dùng được</source>
        <translation>, not available yet</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message>
        <source>%1. Về hôm nay</source>
        <translation>%1. Back to today</translation>
    </message>
    <message>
        <source>Nhập lại cho hôm trước</source>
        <translation>Enter for an earlier day</translation>
    </message>
    <message>
        <source>Buổi này %1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>Buổi này %1, cả ngày %2 lượt người</source>
        <translation>Now: %1, visits all day: %2</translation>
    </message>
    <message>
        <source>Bớt lượt vừa rồi</source>
        <translation>Take back the last one</translation>
    </message>
    <message>
        <source>%1 người</source>
        <translation>People: %1</translation>
    </message>
    <message>
        <source>Một lần chạm: %1 người</source>
        <translation>One touch: people %1</translation>
    </message>
    <message>
        <source>Bớt %1 %2</source>
        <translation>Less %1 %2</translation>
    </message>
    <message>
        <source>người</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Thêm %1 %2</source>
        <translation>Add %1 %2</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>HelpDeskModel</name>
    <message>
        <source>Không hỏi nhóm</source>
        <translation>Group not asked</translation>
    </message>
    <message>
        <source>Giúp bà con ở đâu?</source>
        <translation>Where do you help people?</translation>
    </message>
    <message>
        <source>Nhập lại cho hôm nào?</source>
        <translation>Enter for which day?</translation>
    </message>
    <message>
        <source>Giúp nhóm nào?</source>
        <translation>Which group is helped?</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Giúp xong một người, chạm một lần vào việc đã giúp.</source>
        <translation>After helping somebody, touch once what you helped with.</translation>
    </message>
    <message>
        <source>{việc}: {số} lượt người.</source>
        <translation>{việc}: visits {số}.</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Tìm bài</source>
        <translation>Find a lesson</translation>
    </message>
    <message>
        <source>Đang học</source>
        <translation>Learning</translation>
    </message>
    <message>
        <source>Xem tất cả</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Ôn một phút</source>
        <translation>One-minute review</translation>
    </message>
    <message>
        <source>Làm thẻ học số</source>
        <translation>Make a card</translation>
    </message>
    <message>
        <source>Trang của tôi</source>
        <translation>My page</translation>
    </message>
</context>
<context>
    <name>HomeModel</name>
    <message>
        <source>Tôi học xong</source>
        <translation>I am done</translation>
    </message>
    <message>
        <source>Học tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Xem tất cả</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Máy chưa có bài học. Mời gọi người phụ trách.</source>
        <translation>The machine has no lessons yet. Please call the staff.</translation>
    </message>
    <message>
        <source>Đang làm thử một việc</source>
        <translation>Trying a task</translation>
    </message>
    <message>
        <source>Bài {số}: {tên}</source>
        <translation>Lesson {số}: {tên}</translation>
    </message>
    <message>
        <source>Hôm nay bà con cần việc gì?</source>
        <translation>What do you need?</translation>
    </message>
    <message>
        <source>Hôm nay cần việc gì?</source>
        <translation>What shall we do?</translation>
    </message>
    <message>
        <source>Chào {tên}.</source>
        <translation>Hello {tên}.</translation>
    </message>
    <message>
        <source>Đang học: {tên}.</source>
        <translation>Learning: {tên}.</translation>
    </message>
    <message>
        <source>Muốn xem bài khác thì chạm Xem tất cả.</source>
        <translation>For other lessons, touch See all.</translation>
    </message>
</context>
<context>
    <name>Idle</name>
    <message>
        <source>Bà con còn học không?</source>
        <translation>Are you still learning?</translation>
    </message>
    <message>
        <source>Chạm vào màn hình để học tiếp.</source>
        <translation>Touch the screen to go on.</translation>
    </message>
    <message>
        <source>Bài đã lưu.</source>
        <translation>Your lesson is saved.</translation>
    </message>
    <message>
        <source>Bài này sẽ đóng lại.</source>
        <translation>This lesson will be closed.</translation>
    </message>
</context>
<context>
    <name>Join</name>
    <message>
        <source>Không, tôi học luôn</source>
        <translation>No, I just learn</translation>
    </message>
    <message>
        <source>Đồng ý, làm thẻ</source>
        <translation>I agree, make a card</translation>
    </message>
</context>
<context>
    <name>JoinModel</name>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>JoinWords</name>
    <message>
        <source>Ở nhà gọi mình là gì?</source>
        <translation>What are you called at home?</translation>
    </message>
    <message>
        <source>Chạm vào một hình.</source>
        <translation>Touch a picture.</translation>
    </message>
    <message>
        <source>Chọn hình đại diện</source>
        <translation>Choose your picture</translation>
    </message>
    <message>
        <source>Chọn một hình đại diện.</source>
        <translation>Choose a picture for yourself.</translation>
    </message>
    <message>
        <source>Nhớ hình này để lần sau vào.</source>
        <translation>Remember it, to come in next time.</translation>
    </message>
    <message>
        <source>Gõ tên gọi</source>
        <translation>Type your nickname</translation>
    </message>
    <message>
        <source>Gõ tên gọi, ví dụ: {0}.</source>
        <translation>Type your nickname, for example: {0}.</translation>
    </message>
    <message>
        <source>Thuộc nhóm nào?</source>
        <translation>Which group are you in?</translation>
    </message>
    <message>
        <source>Bao nhiêu tuổi?</source>
        <translation>How old are you?</translation>
    </message>
    <message>
        <source>Em và bố mẹ hoặc người giám hộ tự chạm.</source>
        <translation>You and your parent or guardian touch for yourselves.</translation>
    </message>
    <message>
        <source>Người phụ trách không chạm thay được.</source>
        <translation>Staff cannot touch for you.</translation>
    </message>
    <message>
        <source>Làm thẻ học số</source>
        <translation>Make a card</translation>
    </message>
    <message>
        <source>Bà con đã nghe rõ và có đồng ý không?</source>
        <translation>Did you hear it well, and do you agree?</translation>
    </message>
    <message>
        <source>Từ 16 tuổi trở lên</source>
        <translation>16 years or older</translation>
    </message>
    <message>
        <source>Dưới 16 tuổi</source>
        <translation>Under 16 years</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>, phím</source>
        <translation>, key</translation>
    </message>
    <message>
        <source>Chữ hoa đang bật, phím</source>
        <translation>Capitals on, key</translation>
    </message>
    <message>
        <source>Gõ chữ trước, rồi chạm dấu.</source>
        <translation>Type a letter first, then touch a mark.</translation>
    </message>
    <message>
        <source>Chữ hoa, phím</source>
        <translation>Capitals, key</translation>
    </message>
    <message>
        <source>Xóa một chữ, phím</source>
        <translation>Delete one letter, key</translation>
    </message>
    <message>
        <source>Về bàn phím chữ, phím</source>
        <translation>Back to letters, key</translation>
    </message>
    <message>
        <source>Số và dấu, phím</source>
        <translation>Numbers and signs, key</translation>
    </message>
    <message>
        <source>Đổi kiểu gõ, phím</source>
        <translation>Change the way of typing, key</translation>
    </message>
    <message>
        <source>Lùi con trỏ, phím</source>
        <translation>Cursor back, key</translation>
    </message>
    <message>
        <source>dấu cách</source>
        <translation>space</translation>
    </message>
    <message>
        <source>Dấu cách, phím</source>
        <translation>Space, key</translation>
    </message>
    <message>
        <source>Tiến con trỏ, phím</source>
        <translation>Cursor forward, key</translation>
    </message>
    <message>
        <source>Dấu chấm, phím</source>
        <translation>Full stop, key</translation>
    </message>
</context>
<context>
    <name>KeyboardKeyMark</name>
    <message>
        <source>, phím</source>
        <translation>, key</translation>
    </message>
</context>
<context>
    <name>KeyboardWays</name>
    <message>
        <source>Phím có sẵn dấu</source>
        <translation>Keys with marks</translation>
    </message>
    <message>
        <source>chạm ă, â, ơ, rồi chạm dấu sắc</source>
        <translation>touch ă, â, ơ, then a mark</translation>
    </message>
    <message>
        <source>gõ aa thành â, gõ s thành dấu sắc</source>
        <translation>aa gives â, s gives the rising mark</translation>
    </message>
    <message>
        <source>gõ a6 thành â, gõ 1 thành dấu sắc</source>
        <translation>a6 gives â, 1 gives the rising mark</translation>
    </message>
    <message>
        <source>Chọn kiểu gõ.</source>
        <translation>Choose how to type.</translation>
    </message>
    <message>
        <source>, đang dùng</source>
        <translation>, in use</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>LanguagesModel</name>
    <message>
        <source>Mới có một phần</source>
        <translation>Only partly there</translation>
    </message>
    <message>
        <source>Bài học và giấy tờ vẫn bằng tiếng Việt.</source>
        <translation>Lessons and papers stay in Vietnamese.</translation>
    </message>
    <message>
        <source>Tiếng này mới có một phần.</source>
        <translation>This language is only partly there.</translation>
    </message>
    <message>
        <source>Phần chưa có thì mình nghe tiếng Việt.</source>
        <translation>What is missing we hear in Vietnamese.</translation>
    </message>
    <message>
        <source>Nghe tiếng gì?</source>
        <translation>Which language to hear?</translation>
    </message>
    <message>
        <source>Đọc chữ gì?</source>
        <translation>Which language to read?</translation>
    </message>
    <message>
        <source>Chạm vào một tiếng để nghe thử.</source>
        <translation>Touch a language to hear it.</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>Learner</name>
    <message>
        <source>Quên hình</source>
        <translation>Pictures forgotten</translation>
    </message>
    <message>
        <source>Gộp hai thẻ</source>
        <translation>Join two cards</translation>
    </message>
    <message>
        <source>Sửa thông tin</source>
        <translation>Change details</translation>
    </message>
    <message>
        <source>Xóa thông tin</source>
        <translation>Delete details</translation>
    </message>
    <message>
        <source>Giấy ghi nhận</source>
        <translation>Completion note</translation>
    </message>
</context>
<context>
    <name>LearnerMerge</name>
    <message>
        <source>Giữ cả hai thẻ</source>
        <translation>Keep both cards</translation>
    </message>
    <message>
        <source>Gộp</source>
        <translation>Join</translation>
    </message>
</context>
<context>
    <name>LearnerMergeModel</name>
    <message>
        <source>Gộp hai thẻ</source>
        <translation>Join two cards</translation>
    </message>
    <message>
        <source>Đã gộp</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Đã gộp hai thẻ của {0}.</source>
        <translation>The two cards of {0} are one now.</translation>
    </message>
    <message>
        <source>Bài đã học của hai thẻ vẫn còn đủ.</source>
        <translation>What was learned with both cards is still there.</translation>
    </message>
    <message>
        <source>Hai thẻ này có phải của một người không?</source>
        <translation>Do these two cards belong to one person?</translation>
    </message>
    <message>
        <source>Chạm vào thẻ giữ lại.</source>
        <translation>Touch the card to keep.</translation>
    </message>
    <message>
        <source>Giữ tên gọi và thẻ của {0}?</source>
        <translation>Keep the nickname and card of {0}?</translation>
    </message>
    <message>
        <source>Thẻ kia ({0}) sẽ hết dùng ngay.</source>
        <translation>The other card ({0}) stops working at once.</translation>
    </message>
    <message>
        <source>Bài đã học của hai thẻ được gộp lại.</source>
        <translation>What was learned with both is put together.</translation>
    </message>
    <message>
        <source>Gộp rồi không tách ra được.</source>
        <translation>They cannot be separated again.</translation>
    </message>
</context>
<context>
    <name>LearnerModel</name>
    <message>
        <source>Bà con học viên</source>
        <translation>Learners</translation>
    </message>
    <message>
        <source>Làm thẻ mới</source>
        <translation>Make a new card</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Giữ thẻ cũ</source>
        <translation>Keep the old cards</translation>
    </message>
    <message>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Quên hình</source>
        <translation>Pictures forgotten</translation>
    </message>
    <message>
        <source>Làm thẻ mới cho {0}?</source>
        <translation>Make a new card for {0}?</translation>
    </message>
    <message>
        <source>Thẻ cũ sẽ hết dùng ngay.</source>
        <translation>The old card stops working at once.</translation>
    </message>
    <message>
        <source>Bài đã học vẫn còn.</source>
        <translation>What they learned stays.</translation>
    </message>
    <message>
        <source>Xóa thông tin</source>
        <translation>Delete details</translation>
    </message>
    <message>
        <source>Xóa tên gọi, hình và thẻ của {0}?</source>
        <translation>Delete nickname, picture and card of {0}?</translation>
    </message>
    <message>
        <source>Xóa rồi không lấy lại được.</source>
        <translation>It cannot be brought back.</translation>
    </message>
    <message>
        <source>In thẻ</source>
        <translation>Print cards</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đã xóa</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Đã xóa.</source>
        <translation>Deleted.</translation>
    </message>
    <message>
        <source>Cảm ơn bà con đã học.</source>
        <translation>Thank you for learning with us.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>LearnerWords</name>
    <message>
        <source>Từ 16 tuổi trở lên</source>
        <translation>16 years or older</translation>
    </message>
    <message>
        <source>Dưới 16 tuổi</source>
        <translation>Under 16 years</translation>
    </message>
    <message>
        <source>Lần học gần nhất: chưa rõ ngày.</source>
        <translation>Last visit: day not known.</translation>
    </message>
    <message>
        <source>Lần học gần nhất: ngày {0}.</source>
        <translation>Last visit: {0}.</translation>
    </message>
    <message>
        <source>Chưa học bài nào.</source>
        <translation>No lesson learned yet.</translation>
    </message>
    <message>
        <source>Đã học {0} bài của {1} khóa.</source>
        <translation>Lessons learned: {0}; courses: {1}.</translation>
    </message>
    <message>
        <source>Đã học {0} trên {1} bài.</source>
        <translation>Lessons learned: {0} of {1}.</translation>
    </message>
    <message>
        <source>Bây giờ: {0}.</source>
        <translation>Now: {0}.</translation>
    </message>
</context>
<context>
    <name>Learners</name>
    <message>
        <source>Tìm theo chữ</source>
        <translation>By letters</translation>
    </message>
    <message>
        <source>Tìm theo hình</source>
        <translation>By picture</translation>
    </message>
    <message>
        <source>Xem tất cả</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Tìm theo nhóm</source>
        <translation>By group</translation>
    </message>
    <message>
        <source>In thẻ cho những người này</source>
        <translation>Print their cards</translation>
    </message>
    <message>
        <source>Lấy danh sách từ USB</source>
        <translation>List from USB</translation>
    </message>
    <message>
        <source>Tên gọi</source>
        <translation>Nickname</translation>
    </message>
</context>
<context>
    <name>LearnersModel</name>
    <message>
        <source>Chưa thấy ai.</source>
        <translation>Nobody found yet.</translation>
    </message>
    <message>
        <source>Có {0} người.</source>
        <translation>People: {0}.</translation>
    </message>
    <message>
        <source>Chưa đồng ý</source>
        <translation>Not agreed yet</translation>
    </message>
    <message>
        <source>Chạm vào một người.</source>
        <translation>Touch a person.</translation>
    </message>
    <message>
        <source>Gõ chữ đầu của tên gọi.</source>
        <translation>Type the first letters of the nickname.</translation>
    </message>
    <message>
        <source>Không cần dấu.</source>
        <translation>No marks needed.</translation>
    </message>
    <message>
        <source>Chạm vào hình đại diện của người đó.</source>
        <translation>Touch that person&apos;s picture.</translation>
    </message>
    <message>
        <source>Chạm vào nhóm của người đó.</source>
        <translation>Touch that person&apos;s group.</translation>
    </message>
    <message>
        <source>Xem {0} người</source>
        <translation>See people: {0}</translation>
    </message>
    <message>
        <source>Làm thẻ giúp</source>
        <translation>Make their card</translation>
    </message>
    <message>
        <source>Chọn thẻ thứ hai của {0}</source>
        <translation>Choose the second card of {0}</translation>
    </message>
    <message>
        <source>Bà con học viên</source>
        <translation>Learners</translation>
    </message>
</context>
<context>
    <name>LessonModel</name>
    <message>
        <source>Xong bài</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>To quá, ngồi xa ra</source>
        <translation>Too loud, sit back</translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation>Just right</translation>
    </message>
    <message>
        <source>Nhỏ quá, nói gần micro</source>
        <translation>Too soft, speak closer</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>Trang đầu</source>
        <translation>First page</translation>
    </message>
    <message>
        <source>Trang này có %1 chỗ để chạm.</source>
        <translation>Places to touch on this page: %1.</translation>
    </message>
    <message>
        <source>To hơn</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Nhỏ hơn</source>
        <translation>Softer</translation>
    </message>
</context>
<context>
    <name>ListeningBand</name>
    <message>
        <source>Nghe và chạm đang bật, chạm hai lần vào đây để tắt.</source>
        <translation>Listen and touch is on, touch here twice to end it.</translation>
    </message>
    <message>
        <source>Nghe và chạm</source>
        <translation>Listen and touch</translation>
    </message>
    <message>
        <source>Nghe và chạm: chạm để nghe, chạm hai lần để mở.</source>
        <translation>Listen and touch: touch to hear, touch twice to open.</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>Giữ nguyên máy</source>
        <translation>Leave it as it is</translation>
    </message>
</context>
<context>
    <name>MachineModel</name>
    <message>
        <source>Máy không làm được việc này.</source>
        <translation>The machine could not do that.</translation>
    </message>
    <message>
        <source>Tắt máy, khởi động lại</source>
        <translation>Switch off or restart</translation>
    </message>
    <message>
        <source>Đang làm. Mời chờ một chút.</source>
        <translation>Working. Please wait a moment.</translation>
    </message>
    <message>
        <source>Chọn một việc. Máy hỏi lại rồi mới làm.</source>
        <translation>Choose. The machine asks again.</translation>
    </message>
    <message>
        <source>Mở lại chương trình</source>
        <translation>Restart the program</translation>
    </message>
    <message>
        <source>Khởi động lại máy</source>
        <translation>Restart the machine</translation>
    </message>
    <message>
        <source>Tắt máy</source>
        <translation>Switch off</translation>
    </message>
    <message>
        <source>Thoát chế độ phục vụ bà con</source>
        <translation>Leave kiosk mode</translation>
    </message>
    <message>
        <source>Chừng mười giây là xong</source>
        <translation>Takes about ten seconds</translation>
    </message>
    <message>
        <source>Chừng một phút là xong</source>
        <translation>Takes about a minute</translation>
    </message>
    <message>
        <source>Bật lại bằng nút nguồn</source>
        <translation>The power button switches it on again</translation>
    </message>
    <message>
        <source>Màn hình đăng nhập, cho kỹ thuật viên</source>
        <translation>The sign-in screen, for technicians</translation>
    </message>
    <message>
        <source>Mở lại chương trình bây giờ?</source>
        <translation>Restart the program now?</translation>
    </message>
    <message>
        <source>Khởi động lại máy bây giờ?</source>
        <translation>Restart the machine now?</translation>
    </message>
    <message>
        <source>Tắt máy bây giờ?</source>
        <translation>Switch off now?</translation>
    </message>
    <message>
        <source>Thoát để đăng nhập vào máy? Khởi động lại máy là vào Học Số.</source>
        <translation>Leave to sign in to the machine? Restarting it leads back to Học Số.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Học Số</source>
        <translation>Học Số</translation>
    </message>
    <message>
        <source>BẢN THỬ</source>
        <translation>TRIAL</translation>
    </message>
</context>
<context>
    <name>MyPage</name>
    <message>
        <source>Chọn tiếng</source>
        <translation>Choose language</translation>
    </message>
    <message>
        <source>Đã học %1 trên %2 bài</source>
        <translation>Lessons learned: %1 of %2</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>Sửa thông tin</source>
        <translation>Change details</translation>
    </message>
    <message>
        <source>Sửa thông tin của tôi</source>
        <translation>Change my details</translation>
    </message>
    <message>
        <source>Giữ lại kết quả hôm nay</source>
        <translation>Keep today&apos;s results</translation>
    </message>
    <message>
        <source>Xóa thông tin</source>
        <translation>Delete details</translation>
    </message>
    <message>
        <source>Xóa thông tin của tôi</source>
        <translation>Delete my details</translation>
    </message>
    <message>
        <source>Giấy ghi nhận</source>
        <translation>Completion note</translation>
    </message>
    <message>
        <source>Giấy ghi nhận học tập</source>
        <translation>Completion note</translation>
    </message>
    <message>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>MyPageModel</name>
    <message>
        <source>Xóa tên gọi, hình và thẻ của {0}?</source>
        <translation>Delete nickname, picture and card of {0}?</translation>
    </message>
    <message>
        <source>Xóa thông tin của tôi</source>
        <translation>Delete my details</translation>
    </message>
    <message>
        <source>Xóa rồi không lấy lại được.</source>
        <translation>It cannot be brought back.</translation>
    </message>
    <message>
        <source>Đã xóa</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Về trang đầu</source>
        <translation>Start page</translation>
    </message>
    <message>
        <source>Đã xóa.</source>
        <translation>Deleted.</translation>
    </message>
    <message>
        <source>Cảm ơn bà con đã học.</source>
        <translation>Thank you for learning with us.</translation>
    </message>
    <message>
        <source>Trang của tôi</source>
        <translation>My page</translation>
    </message>
    <message>
        <source>Tôi học xong</source>
        <translation>I am done</translation>
    </message>
    <message>
        <source>Xem tất cả</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>Chưa có bài nào.</source>
        <translation>No lesson yet.</translation>
    </message>
    <message>
        <source>Mình chọn một bài nhé.</source>
        <translation>Let us choose one.</translation>
    </message>
    <message>
        <source>Đã học {0} trên {1} bài.</source>
        <translation>Lessons learned: {0} of {1}.</translation>
    </message>
    <message>
        <source>Trước bài này: {0}.</source>
        <translation>Before this lesson: {0}.</translation>
    </message>
    <message>
        <source>Bây giờ: {0}.</source>
        <translation>Now: {0}.</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>Tên gọi</source>
        <translation>Nickname</translation>
    </message>
</context>
<context>
    <name>NoteCheckModel</name>
    <message>
        <source>Kiểm tra giấy ghi nhận</source>
        <translation>Check a completion note</translation>
    </message>
    <message>
        <source>Đưa mã vuông trên giấy vào máy quét.</source>
        <translation>Hold the square code of the note to the scanner.</translation>
    </message>
    <message>
        <source>Mã dài, không gõ bằng tay được.</source>
        <translation>The code is long; it cannot be typed by hand.</translation>
    </message>
    <message>
        <source>Không có máy quét thì nhờ tỉnh kiểm tra.</source>
        <translation>Without a scanner, ask the province to check.</translation>
    </message>
    <message>
        <source>Kiểm tra giấy khác</source>
        <translation>Check another note</translation>
    </message>
</context>
<context>
    <name>NotePrint</name>
    <message>
        <source>Chọn khóa cần ghi trên giấy.</source>
        <translation>Choose the course for the note.</translation>
    </message>
    <message>
        <source>Để trống tên</source>
        <translation>Leave the name empty</translation>
    </message>
    <message>
        <source>In tên gọi</source>
        <translation>Print the nickname</translation>
    </message>
</context>
<context>
    <name>NotePrintModel</name>
    <message>
        <source>Giấy ghi nhận học tập</source>
        <translation>Completion note</translation>
    </message>
    <message>
        <source>Chọn khóa cần ghi trên giấy.</source>
        <translation>Choose the course for the note.</translation>
    </message>
    <message>
        <source>In tên gọi {0} trên giấy?</source>
        <translation>Print the name {0} on it?</translation>
    </message>
    <message>
        <source>Để trống thì viết tên bằng bút.</source>
        <translation>Left empty, the name is written by pen.</translation>
    </message>
    <message>
        <source>Mã trên giấy không có tên.</source>
        <translation>The code on the note holds no name.</translation>
    </message>
    <message>
        <source>Đã in xong</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Tệp in ở USB: {0}.</source>
        <translation>The file to print is on the USB stick: {0}.</translation>
    </message>
    <message>
        <source>Nhờ người phụ trách rút USB, đem in trên giấy A4.</source>
        <translation>Ask the staff to take the USB stick and print on A4 paper.</translation>
    </message>
    <message>
        <source>Chưa thấy USB. Rời trang này thì máy xóa tệp in.</source>
        <translation>No USB stick found. The file is deleted when you leave this page.</translation>
    </message>
    <message>
        <source>Nhờ người phụ trách cắm USB rồi làm lại.</source>
        <translation>Ask the staff to plug in a USB stick, then do it again.</translation>
    </message>
    <message>
        <source>Máy Học Số nào của tỉnh cũng kiểm tra được giấy này.</source>
        <translation>Every Học Số machine of the province can check this note.</translation>
    </message>
    <message>
        <source>Tỉnh chưa xác nhận máy này. Chỉ máy này kiểm tra được giấy.</source>
        <translation>The province has not confirmed this machine. Only this machine can check the note.</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Máy đã xóa tệp in.</source>
        <translation>The machine deleted the file.</translation>
    </message>
    <message>
        <source>Tệp in vẫn còn trên USB.</source>
        <translation>The file is still on the USB stick.</translation>
    </message>
    <message>
        <source>Hãy xóa thư mục {0} trên USB.</source>
        <translation>Please delete the folder {0} on the USB stick.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Bước %1 trong %2</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>OrderModel</name>
    <message>
        <source>Đã bỏ ra.</source>
        <translation>Taken out.</translation>
    </message>
    <message>
        <source>Số {0}.</source>
        <translation>Number {0}.</translation>
    </message>
</context>
<context>
    <name>OwnPhoneModel</name>
    <message>
        <source>Vào</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>OwnPhoneStep</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tôi làm được rồi</source>
        <translation>I did it</translation>
    </message>
    <message>
        <source>Tôi cần giúp</source>
        <translation>I need help</translation>
    </message>
    <message>
        <source>Đã thấy làm được</source>
        <translation>A helper saw it done</translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Xem thêm</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Trang trước</source>
        <translation>Page before</translation>
    </message>
    <message>
        <source>trang %1 trong %2</source>
        <translation>page %1 of %2</translation>
    </message>
    <message>
        <source>Xem từ đầu</source>
        <translation>From the start</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Chưa lưu được giấy tờ.</source>
        <translation>The papers were not saved.</translation>
    </message>
    <message>
        <source>Máy sắp đầy hoặc ổ đĩa hỏng. Mời gọi kỹ thuật viên.</source>
        <translation>The disk is nearly full or damaged. Please call the technician.</translation>
    </message>
    <message>
        <source>Đã lưu vào USB, trong thư mục hocso-in.</source>
        <translation>Saved to the USB stick, in the folder hocso-in.</translation>
    </message>
    <message>
        <source>Rút USB, mở hoặc in ở máy khác.</source>
        <translation>Unplug it, then open or print elsewhere.</translation>
    </message>
    <message>
        <source>Chưa thấy USB. Giấy tờ nằm ở máy này.</source>
        <translation>No USB stick found. The papers are on this machine.</translation>
    </message>
    <message>
        <source>Cắm USB rồi làm lại để mang đi.</source>
        <translation>Plug in a stick and do it again to take them along.</translation>
    </message>
    <message>
        <source>Giấy tờ nằm ở máy này.</source>
        <translation>The papers are on this machine.</translation>
    </message>
    <message>
        <source>Cắm USB khác rồi làm lại để mang đi.</source>
        <translation>Plug in another stick and do it again to take them along.</translation>
    </message>
    <message>
        <source>USB đã đầy.</source>
        <translation>The USB stick is full.</translation>
    </message>
    <message>
        <source>USB này không cho ghi.</source>
        <translation>This USB stick cannot be written.</translation>
    </message>
    <message>
        <source>USB bị rút ra sớm, hoặc đã hỏng.</source>
        <translation>The stick was unplugged early, or is damaged.</translation>
    </message>
    <message>
        <source>USB ghi sai, đừng dùng nữa.</source>
        <translation>This stick writes wrongly, do not use it any more.</translation>
    </message>
</context>
<context>
    <name>PapersModel</name>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Tờ cầm tay</source>
        <translation>Hand sheet</translation>
    </message>
    <message>
        <source>Các phần, lời nói, câu hỏi của một bài</source>
        <translation>Parts, words and questions of a lesson</translation>
    </message>
    <message>
        <source>Thẻ trả lời</source>
        <translation>Answer cards</translation>
    </message>
    <message>
        <source>Đỏ tròn, xanh vuông, vàng tam giác</source>
        <translation>Red circle, blue square, yellow triangle</translation>
    </message>
    <message>
        <source>Danh sách ký tên</source>
        <translation>Signature list</translation>
    </message>
    <message>
        <source>Tờ trống để bà con ký</source>
        <translation>An empty sheet for signatures</translation>
    </message>
    <message>
        <source>Lớp đã mở</source>
        <translation>Classes held</translation>
    </message>
    <message>
        <source>Tin nhanh, bảng số liệu của từng lớp</source>
        <translation>News and figures of each class</translation>
    </message>
    <message>
        <source>Tờ hướng dẫn của bài</source>
        <translation>A lesson&apos;s leaflet</translation>
    </message>
    <message>
        <source>Một trang có hình, để treo, để phát</source>
        <translation>One page with pictures, to hang up or hand out</translation>
    </message>
    <message>
        <source>Bài cho loa thôn</source>
        <translation>For the village loudspeaker</translation>
    </message>
    <message>
        <source>Một tệp tiếng, có lời chào và chỗ nghỉ</source>
        <translation>A sound file with a greeting and pauses</translation>
    </message>
    <message>
        <source>Báo cáo tháng {0}</source>
        <translation>Report of {0}</translation>
    </message>
    <message>
        <source>Tệp để sửa, bản in, bảng số liệu</source>
        <translation>To edit, to print, and the figures</translation>
    </message>
    <message>
        <source>{0} phút</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>Lớp theo hình thức nào?</source>
        <translation>Which kind of class?</translation>
    </message>
    <message>
        <source>{0} bài</source>
        <translation>Lessons: {0}</translation>
    </message>
    <message>
        <source>Chọn khóa học</source>
        <translation>Choose a course</translation>
    </message>
    <message>
        <source>Chọn bài học</source>
        <translation>Choose a lesson</translation>
    </message>
    <message>
        <source>Máy đang thiếu giọng đọc. Vẫn xem được bài. Mời gọi người phụ trách.</source>
        <translation>The voice is missing. You can still see the lessons. Please call the staff.</translation>
    </message>
    <message>
        <source>Chưa có lớp nào trong ba tháng qua.</source>
        <translation>No class in the last three months.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Máy đang ghi, xin chờ.</source>
        <translation>The machine is saving, please wait.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message>
        <source>Có bao nhiêu người?</source>
        <translation>How many people?</translation>
    </message>
    <message>
        <source>Ôn một phút</source>
        <translation>One-minute review</translation>
    </message>
    <message>
        <source>Hỏi đầu giờ</source>
        <translation>First question</translation>
    </message>
    <message>
        <source>Bài học</source>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>Cùng quyết định</source>
        <translation>Decide together</translation>
    </message>
    <message>
        <source>Hai người một điện thoại</source>
        <translation>Two people, one phone</translation>
    </message>
    <message>
        <source>Hỏi cuối giờ</source>
        <translation>Last question</translation>
    </message>
    <message>
        <source>Việc làm ở nhà</source>
        <translation>To do at home</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>Máy tập</source>
        <translation>Practice device</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>, đã chọn</source>
        <translation>, chosen</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Đã gõ %1 số</source>
        <translation>Digits typed: %1</translation>
    </message>
    <message>
        <source>Xóa một số, phím</source>
        <translation>Delete one digit, key</translation>
    </message>
    <message>
        <source>, phím</source>
        <translation>, key</translation>
    </message>
</context>
<context>
    <name>PrintNow</name>
    <message>
        <source>Máy in đang in, xin chờ.</source>
        <translation>The printer is printing, please wait.</translation>
    </message>
    <message>
        <source>Đã in xong. Mời lấy giấy ở máy in.</source>
        <translation>Printed. Please take the paper from the printer.</translation>
    </message>
    <message>
        <source>Chưa in được. Giấy ghi nhận vẫn lưu ở máy, lần sau in được.</source>
        <translation>Could not print. The note is saved here and can be printed next time.</translation>
    </message>
    <message>
        <source>Chưa in được. Giấy tờ vẫn ở chỗ đã lưu. Xem lại máy in rồi in lại.</source>
        <translation>Could not print. The papers are still where they were saved. Check the printer, then print again.</translation>
    </message>
</context>
<context>
    <name>PrintNowButton</name>
    <message>
        <source>In ngay</source>
        <translation>Print now</translation>
    </message>
</context>
<context>
    <name>ProgressBar</name>
    <message>
        <source>Đã xong %1 phần trăm</source>
        <translation>Done: %1 percent</translation>
    </message>
    <message>
        <source>%1 phần trăm</source>
        <translation>%1 percent</translation>
    </message>
</context>
<context>
    <name>QuestionGrid</name>
    <message>
        <source>Máy sẽ chào: %1</source>
        <translation>The machine will greet: %1</translation>
    </message>
    <message>
        <source>Gõ tên gọi</source>
        <translation>Type your nickname</translation>
    </message>
</context>
<context>
    <name>RecordSentence</name>
    <message>
        <source>Đã thu</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Câu trước</source>
        <translation>Sentence before</translation>
    </message>
    <message>
        <source>Nghe câu mẫu</source>
        <translation>Hear the example</translation>
    </message>
    <message>
        <source>Nghe bản thu</source>
        <translation>Hear the recording</translation>
    </message>
    <message>
        <source>Thu lại</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>Câu sau</source>
        <translation>Next sentence</translation>
    </message>
</context>
<context>
    <name>RecordSentenceModel</name>
    <message>
        <source>Câu {0} trên {1}</source>
        <translation>Sentence {0} of {1}</translation>
    </message>
    <message>
        <source>Không thấy micro. Mời cắm micro rồi chạm Thu.</source>
        <translation>No microphone found. Plug one in, then touch Record.</translation>
    </message>
    <message>
        <source>Micro bị rút ra. Câu này chưa thu. Cắm lại rồi chạm Thu.</source>
        <translation>The microphone was unplugged. This sentence was not recorded. Plug it in, then touch Record.</translation>
    </message>
    <message>
        <source>Thu được rồi. Nghe lại, rồi giữ câu này.</source>
        <translation>Recorded. Hear it, then keep it.</translation>
    </message>
    <message>
        <source>Tiếng hơi nhỏ. Nói gần micro hơn thì rõ hơn.</source>
        <translation>It is a little soft. Closer to the microphone it gets clearer.</translation>
    </message>
    <message>
        <source>Chưa nghe thấy tiếng. Nói gần micro rồi thu lại.</source>
        <translation>Nothing was heard. Speak closer to the microphone and record again.</translation>
    </message>
    <message>
        <source>Tiếng to quá nên bị rè. Ngồi xa micro rồi thu lại.</source>
        <translation>It was too loud. Sit further from the microphone and record again.</translation>
    </message>
    <message>
        <source>Câu này ngắn quá. Nói hết câu rồi mới chạm Dừng.</source>
        <translation>That was too short. Finish the sentence, then touch Stop.</translation>
    </message>
    <message>
        <source>Câu này dài quá. Mình thu lại nhé.</source>
        <translation>That was too long. Let us record it again.</translation>
    </message>
    <message>
        <source>Đã lưu ở máy này</source>
        <translation>Saved on this machine</translation>
    </message>
    <message>
        <source>Máy sắp đầy. Câu này chưa lưu. Những câu trước vẫn còn.</source>
        <translation>The disk is nearly full. This sentence was not saved. Those before are still there.</translation>
    </message>
    <message>
        <source>Máy chưa lưu được câu này. Những câu trước vẫn còn. Mời thử lại.</source>
        <translation>This sentence was not saved. Those before are still there. Please try again.</translation>
    </message>
    <message>
        <source>Câu sau</source>
        <translation>Next sentence</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Giữ câu này</source>
        <translation>Keep this sentence</translation>
    </message>
    <message>
        <source>Thu lại</source>
        <translation>Record again</translation>
    </message>
    <message>
        <source>Xong phần này</source>
        <translation>This part is done</translation>
    </message>
    <message>
        <source>Chờ một chút</source>
        <translation>Just a moment</translation>
    </message>
    <message>
        <source>Bỏ câu này</source>
        <translation>Drop this sentence</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Đã thu hết phần này. Cảm ơn người thu tiếng.</source>
        <translation>This part is all recorded. Thank you for your voice.</translation>
    </message>
</context>
<context>
    <name>RecordTrack</name>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>RecordTrackModel</name>
    <message>
        <source>Thu tiếng</source>
        <translation>Record a voice</translation>
    </message>
    <message>
        <source>Đồng ý, thu tiếng</source>
        <translation>I agree, record</translation>
    </message>
    <message>
        <source>Cho bà con nghe</source>
        <translation>Let people hear it</translation>
    </message>
    <message>
        <source>Xóa hết bản thu</source>
        <translation>Delete the whole recording</translation>
    </message>
    <message>
        <source>Không thu</source>
        <translation>Do not record</translation>
    </message>
    <message>
        <source>Chưa cho nghe</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Giữ lại bản thu</source>
        <translation>Keep the recording</translation>
    </message>
    <message>
        <source>Đang cho nghe. Chạm để thôi.</source>
        <translation>People hear it. Touch to stop that.</translation>
    </message>
    <message>
        <source>Bà con chưa nghe được</source>
        <translation>Not heard by anybody yet</translation>
    </message>
    <message>
        <source>Bà con nghe ở máy này</source>
        <translation>Heard on this machine</translation>
    </message>
    <message>
        <source>Xóa bản thu</source>
        <translation>Delete recording</translation>
    </message>
    <message>
        <source>Xóa tiếng này ở máy này</source>
        <translation>Remove this language here</translation>
    </message>
    <message>
        <source>Màn hình và lời đồng ý</source>
        <translation>Screens and consent</translation>
    </message>
    <message>
        <source>Các màn hình khác</source>
        <translation>Other screens</translation>
    </message>
    <message>
        <source>{0} trên {1} câu</source>
        <translation>Sentences: {0} of {1}</translation>
    </message>
    <message>
        <source>Thu tiếp</source>
        <translation>Go on recording</translation>
    </message>
    <message>
        <source>Đã thu {0} trên {1} câu, {2} phần trăm.</source>
        <translation>Recorded: {0} of {1}, {2} percent.</translation>
    </message>
    <message>
        <source>{0}: bà con ở máy này sẽ nghe bản thu ở đây.</source>
        <translation>{0}: people at this machine will hear the recording made here.</translation>
    </message>
    <message>
        <source>Tỉnh chưa nghe lại bản này.</source>
        <translation>The province has not listened to it yet.</translation>
    </message>
    <message>
        <source>Hãy nghe hết một lượt trước khi cho bà con nghe.</source>
        <translation>Please hear all of it before letting people hear it.</translation>
    </message>
    <message>
        <source>{0}: xóa hết {1} câu đã thu ở máy này?</source>
        <translation>{0}: delete all ({1})?</translation>
    </message>
    <message>
        <source>Xóa rồi không lấy lại được.</source>
        <translation>It cannot be brought back.</translation>
    </message>
    <message>
        <source>Đã xóa hết bản thu ở máy này.</source>
        <translation>The recording on this machine is deleted.</translation>
    </message>
    <message>
        <source>Chưa đọc được bài. Mời gọi kỹ thuật viên.</source>
        <translation>The lessons cannot be read. Please call the technician.</translation>
    </message>
    <message>
        <source>Máy chưa lưu được. Bản thu trước vẫn còn. Mời thử lại.</source>
        <translation>Not saved. The earlier recording is still there. Please try again.</translation>
    </message>
</context>
<context>
    <name>RecordTracks</name>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>Mã của tiếng, ví dụ mtq</source>
        <translation>Code, for example mtq</translation>
    </message>
</context>
<context>
    <name>RecordTracksModel</name>
    <message>
        <source>Bản thu và USB</source>
        <translation>Recordings and USB</translation>
    </message>
    <message>
        <source>Chép ra cho tỉnh, lấy từ máy khác</source>
        <translation>Copy out, or take from elsewhere</translation>
    </message>
    <message>
        <source>Tiếng khác</source>
        <translation>Another language</translation>
    </message>
    <message>
        <source>Gõ mã của tiếng</source>
        <translation>Type the language&apos;s code</translation>
    </message>
    <message>
        <source>Chưa thu câu nào</source>
        <translation>Nothing recorded yet</translation>
    </message>
    <message>
        <source>Đã thu {0} câu, {1} phần trăm</source>
        <translation>Recorded sentences: {0}, {1} percent</translation>
    </message>
    <message>
        <source>Thu tiếng</source>
        <translation>Record a voice</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Gõ mã của tiếng.</source>
        <translation>Type the language&apos;s code.</translation>
    </message>
    <message>
        <source>Ví dụ, mtq là tiếng Mường.</source>
        <translation>For example, mtq is Mường.</translation>
    </message>
    <message>
        <source>Tiếng Thái ở Việt Nam là blt, twh hoặc tyr, không phải th.</source>
        <translation>Thái in Vietnam is blt, twh or tyr, not th.</translation>
    </message>
    <message>
        <source>Chọn tiếng để thu.</source>
        <translation>Choose the language to record.</translation>
    </message>
    <message>
        <source>Chưa đọc được bài. Mời gọi kỹ thuật viên.</source>
        <translation>The lessons cannot be read. Please call the technician.</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeModel</name>
    <message>
        <source>Mã khôi phục của máy</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Chưa khớp. Mời xem lại giấy.</source>
        <translation>That does not match. Please look at the paper again.</translation>
    </message>
    <message>
        <source>Nhóm {0}: {1}.</source>
        <translation>Group {0}: {1}.</translation>
    </message>
    <message>
        <source>Tôi đã chép lại</source>
        <translation>I have copied it</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Mời chép mã này ra giấy.</source>
        <translation>Copy this code to paper.</translation>
    </message>
    <message>
        <source>Cất giấy ở ủy ban xã, đừng để cạnh máy.</source>
        <translation>Keep it at the commune office, not here.</translation>
    </message>
    <message>
        <source>Quên mã PIN hoặc máy hỏng thì dùng giấy này.</source>
        <translation>For a forgotten PIN or a broken machine.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Trên giấy, nhóm thứ {0} là nhóm nào?</source>
        <translation>On the paper, which is group {0}?</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Người học ở máy</source>
        <translation>Learners at the machine</translation>
    </message>
    <message>
        <source>người có thẻ học số</source>
        <translation>people with a learning card</translation>
    </message>
    <message>
        <source>lượt khách học không thẻ</source>
        <translation>guest visits without a card</translation>
    </message>
    <message>
        <source>lượt học xong bài</source>
        <translation>lessons finished</translation>
    </message>
    <message>
        <source>lượt học xong khóa</source>
        <translation>courses finished</translation>
    </message>
    <message>
        <source>{0} người, {1} lượt khách</source>
        <translation>people: {0}, guest visits: {1}</translation>
    </message>
    <message>
        <source>Người và lượt đếm riêng, không cộng vào nhau.</source>
        <translation>People and visits are counted apart, never added.</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Tự làm được, theo nhóm</source>
        <translation>Alone, by group</translation>
    </message>
    <message>
        <source>Tự làm được, theo khóa</source>
        <translation>Alone, by course</translation>
    </message>
    <message>
        <source>{0} lần làm thử cả trước và sau</source>
        <translation>Tried before and after: {0}</translation>
    </message>
    <message>
        <source>Chưa ai làm thử cả trước và sau trong thời gian này.</source>
        <translation>Nobody tried a task before and after in this time.</translation>
    </message>
    <message>
        <source>Bài học và điện thoại</source>
        <translation>Lessons and phones</translation>
    </message>
    <message>
        <source>lượt tự nói làm được trên điện thoại</source>
        <translation>said they did it on a phone</translation>
    </message>
    <message>
        <source>lượt đã thấy làm được trên điện thoại</source>
        <translation>seen doing it on a phone</translation>
    </message>
    <message>
        <source>{0} lượt học xong bài</source>
        <translation>Lessons finished: {0}</translation>
    </message>
    <message>
        <source>Chưa học xong bài nào trong thời gian này.</source>
        <translation>No lesson finished in this time.</translation>
    </message>
    <message>
        <source>nữ, trong {0} lượt có đếm</source>
        <translation>women, of {0} counted</translation>
    </message>
    <message>
        <source>Lớp học</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>lớp đã mở</source>
        <translation>classes held</translation>
    </message>
    <message>
        <source>lượt người dự lớp</source>
        <translation>visits to classes</translation>
    </message>
    <message>
        <source>lượt thấy làm được trên điện thoại</source>
        <translation>seen doing it on a phone in class</translation>
    </message>
    <message>
        <source>{0} lượt người</source>
        <translation>Visits: {0}</translation>
    </message>
    <message>
        <source>Lượt người: có mặt lần nào, đếm lần ấy.</source>
        <translation>Visits: counted each time somebody comes.</translation>
    </message>
    <message>
        <source>Đếm từng thẻ</source>
        <translation>Counted card by card</translation>
    </message>
    <message>
        <source>Ước chừng</source>
        <translation>Guessed by eye</translation>
    </message>
    <message>
        <source>Chưa có lớp nào đếm thẻ cả đầu giờ và cuối giờ.</source>
        <translation>No class counted cards at beginning and end yet.</translation>
    </message>
    <message>
        <source>Chọn đúng, đầu giờ và cuối giờ</source>
        <translation>Right answers, at beginning and end</translation>
    </message>
    <message>
        <source>{0}, {1} lớp</source>
        <translation>{0}, classes: {1}</translation>
    </message>
    <message>
        <source>Bàn hỗ trợ và cuộc thi</source>
        <translation>Help desk and contests</translation>
    </message>
    <message>
        <source>lượt người được giúp</source>
        <translation>visits helped</translation>
    </message>
    <message>
        <source>cuộc thi tìm hiểu</source>
        <translation>quiz contests</translation>
    </message>
    <message>
        <source>lượt người dự thi</source>
        <translation>visits to contests</translation>
    </message>
    <message>
        <source>trước {0} phần trăm, sau {1} phần trăm</source>
        <translation>before {0} percent, after {1} percent</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Lưu bảng số liệu</source>
        <translation>Save the figures</translation>
    </message>
</context>
<context>
    <name>ReportsModel</name>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Năm {0}</source>
        <translation>Year {0}</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Xem báo cáo tháng nào?</source>
        <translation>Which month&apos;s report?</translation>
    </message>
    <message>
        <source>Máy đang ghi, xin chờ.</source>
        <translation>The machine is saving, please wait.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>Mã khôi phục</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Giữ nguyên máy</source>
        <translation>Leave it as it is</translation>
    </message>
    <message>
        <source>Chắc chắn, lấy lại</source>
        <translation>Yes, restore it</translation>
    </message>
    <message>
        <source>Lấy lại bản lưu</source>
        <translation>Restore a backup</translation>
    </message>
</context>
<context>
    <name>RestoreModel</name>
    <message>
        <source>Lấy lại bản lưu</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Tìm lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Chọn bản lưu để lấy lại.</source>
        <translation>Choose the backup to restore.</translation>
    </message>
    <message>
        <source>Chưa thấy bản lưu nào.</source>
        <translation>No backup found yet.</translation>
    </message>
    <message>
        <source>Mời cắm USB rồi chạm Tìm lại.</source>
        <translation>Please plug in a USB stick, then touch Look again.</translation>
    </message>
    <message>
        <source>Ngày {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>máy này</source>
        <translation>this machine</translation>
    </message>
    <message>
        <source>máy khác</source>
        <translation>another machine</translation>
    </message>
    <message>
        <source>Ở máy này</source>
        <translation>On this machine</translation>
    </message>
    <message>
        <source>{0} · {1} ngày học · {2} kết quả</source>
        <translation>{0} · days: {1} · results: {2}</translation>
    </message>
    <message>
        <source>Mã khôi phục</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Gõ mã khôi phục trên giấy của máy đó.</source>
        <translation>Type the recovery code from that machine&apos;s paper.</translation>
    </message>
    <message>
        <source>Mã chưa khớp. Mời xem lại từng chữ trên giấy.</source>
        <translation>The code does not match. Please check each letter on the paper.</translation>
    </message>
    <message>
        <source>Lấy lại bản lưu ngày {0}?</source>
        <translation>Restore the backup of {0}?</translation>
    </message>
    <message>
        <source>Máy sẽ trở về như ngày đó.</source>
        <translation>The machine goes back to that day.</translation>
    </message>
    <message>
        <source>Kết quả đang có ở máy được cất riêng, không xóa.</source>
        <translation>Results that are here now are set aside, not deleted.</translation>
    </message>
    <message>
        <source>Chắc chắn chưa?</source>
        <translation>Are you sure?</translation>
    </message>
    <message>
        <source>Máy sẽ đóng rồi mở lại.</source>
        <translation>The machine will close and open again.</translation>
    </message>
    <message>
        <source>Mã PIN và cài đặt cũng trở về như ngày đó.</source>
        <translation>PINs and settings go back to that day too.</translation>
    </message>
    <message>
        <source>Gói bài ở máy vẫn còn. Máy mới thì cài gói từ USB.</source>
        <translation>Lesson packs stay. A new machine takes its packs from USB.</translation>
    </message>
    <message>
        <source>Đang lấy lại bản lưu</source>
        <translation>Restoring the backup</translation>
    </message>
    <message>
        <source>Đang lấy lại bản lưu.</source>
        <translation>Restoring the backup.</translation>
    </message>
    <message>
        <source>Xin đừng rút USB và rút điện.</source>
        <translation>Please do not unplug the USB stick or the power.</translation>
    </message>
    <message>
        <source>Đã lấy lại {0} kết quả.</source>
        <translation>Results restored: {0}.</translation>
    </message>
    <message>
        <source>Máy đang mở lại.</source>
        <translation>The machine is opening again.</translation>
    </message>
    <message>
        <source>Mã này không mở được bản lưu này.</source>
        <translation>This code does not open this backup.</translation>
    </message>
    <message>
        <source>Mời xem lại giấy của máy đó.</source>
        <translation>Please look at that machine&apos;s paper again.</translation>
    </message>
    <message>
        <source>Chưa lấy lại được</source>
        <translation>Not restored</translation>
    </message>
    <message>
        <source>Chọn bản khác</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>Máy vẫn như trước, không mất gì.</source>
        <translation>The machine is as before, nothing is lost.</translation>
    </message>
    <message>
        <source>Bản lưu này bị hỏng. Mời chọn bản khác.</source>
        <translation>This backup is damaged. Please choose another.</translation>
    </message>
    <message>
        <source>Máy không đủ chỗ trống để lấy lại.</source>
        <translation>There is not enough free space to restore it.</translation>
    </message>
    <message>
        <source>Không đọc được bản lưu. Mời cắm lại USB.</source>
        <translation>The backup cannot be read. Please plug the USB stick in again.</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>RevisitModel</name>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ôn một phút</source>
        <translation>One-minute review</translation>
    </message>
    <message>
        <source>Ôn một phút: {tên}</source>
        <translation>One-minute review: {tên}</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>%1 trên %2 bài</source>
        <translation>Lessons: %1 of %2</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Thôi, không lấy</source>
        <translation>No, leave it</translation>
    </message>
    <message>
        <source>Lấy danh sách</source>
        <translation>Take the list</translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>Lấy danh sách từ USB</source>
        <translation>List from USB</translation>
    </message>
    <message>
        <source>Dòng {0}: {1}</source>
        <translation>Line {0}: {1}</translation>
    </message>
    <message>
        <source>Dòng {0}: {1} đã có tên này. Hãy xem có phải một người không.</source>
        <translation>Line {0}: {1} has this name already. Please see whether it is one person.</translation>
    </message>
    <message>
        <source>Chạm vào tệp danh sách.</source>
        <translation>Touch the list&apos;s file.</translation>
    </message>
    <message>
        <source>Chưa thấy tệp CSV nào trên USB.</source>
        <translation>No CSV file found on the USB stick.</translation>
    </message>
    <message>
        <source>Tệp có ba cột: Tên gọi, Nhóm, Người lớn/trẻ em.</source>
        <translation>The file has three columns: Tên gọi, Nhóm, Người lớn/trẻ em.</translation>
    </message>
    <message>
        <source>Không ghi số căn cước, số điện thoại, ngày sinh.</source>
        <translation>No ID numbers, phone numbers or birth dates.</translation>
    </message>
    <message>
        <source>Tìm lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Danh sách có {0} chỗ cần sửa. Chưa lấy ai.</source>
        <translation>Places to correct in the list: {0}. Nobody was taken in.</translation>
    </message>
    <message>
        <source>Sửa tệp rồi làm lại.</source>
        <translation>Correct the file, then do it again.</translation>
    </message>
    <message>
        <source>Danh sách có {0} người. Lấy vào máy?</source>
        <translation>People on the list: {0}. Take them in?</translation>
    </message>
    <message>
        <source>Chưa ai đồng ý làm thẻ, nên máy chỉ đếm người.</source>
        <translation>Nobody has agreed to a card yet, so the machine only counts them.</translation>
    </message>
    <message>
        <source>Sau {0} ngày chưa đồng ý, máy xóa tên.</source>
        <translation>Names not agreed to are deleted later. Days: {0}.</translation>
    </message>
    <message>
        <source>Đã lấy {0} người.</source>
        <translation>People taken in: {0}.</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>Tìm bài</source>
        <translation>Find a lesson</translation>
    </message>
    <message>
        <source>Chạm từng chữ để tìm bài.</source>
        <translation>Touch letter by letter to find a lesson.</translation>
    </message>
    <message>
        <source>Không cần dấu.</source>
        <translation>No marks needed.</translation>
    </message>
    <message>
        <source>Thí dụ: zalo, kham benh, ma qr</source>
        <translation>For example: zalo, kham benh, ma qr</translation>
    </message>
    <message>
        <source>Chưa thấy bài nào. Thử chữ khác nhé.</source>
        <translation>No lesson found. Try other letters.</translation>
    </message>
    <message>
        <source>Thấy {số} bài.</source>
        <translation>Lessons found: {số}.</translation>
    </message>
    <message>
        <source>Xem {số} bài</source>
        <translation>See lessons: {số}</translation>
    </message>
</context>
<context>
    <name>SeenCounter</name>
    <message>
        <source>người làm được trên điện thoại</source>
        <translation>people did it on a phone</translation>
    </message>
    <message>
        <source>Đã thấy làm được</source>
        <translation>A helper saw it done</translation>
    </message>
    <message>
        <source>Bớt 1 người</source>
        <translation>One person fewer</translation>
    </message>
    <message>
        <source>Thêm 5 người</source>
        <translation>Five people more</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>Thử chạm</source>
        <translation>Try touch</translation>
    </message>
    <message>
        <source>Thử loa</source>
        <translation>Try sound</translation>
    </message>
    <message>
        <source>Thử micro</source>
        <translation>Try microphone</translation>
    </message>
    <message>
        <source>Lưu báo cáo</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Ô %1</source>
        <translation>Square %1</translation>
    </message>
    <message>
        <source>Tiếng ở micro: %1 phần trăm</source>
        <translation>Microphone level: %1 percent</translation>
    </message>
    <message>
        <source>Không nghe thấy</source>
        <translation>I hear nothing</translation>
    </message>
    <message>
        <source>Nghe rõ</source>
        <translation>I hear it well</translation>
    </message>
</context>
<context>
    <name>SelfTestModel</name>
    <message>
        <source>Thử chạm</source>
        <translation>Try touch</translation>
    </message>
    <message>
        <source>Có ô không nhận</source>
        <translation>A square does not answer</translation>
    </message>
    <message>
        <source>Chạm hết các ô. Ô nào nhận thì đổi màu.</source>
        <translation>Touch every square. Each changes colour when it feels you.</translation>
    </message>
    <message>
        <source>Thử loa</source>
        <translation>Try sound</translation>
    </message>
    <message>
        <source>Bà con nghe câu này có rõ không?</source>
        <translation>Can everybody hear this sentence well?</translation>
    </message>
    <message>
        <source>Có nghe thấy không?</source>
        <translation>Do you hear it?</translation>
    </message>
    <message>
        <source>Thử micro</source>
        <translation>Try microphone</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Nói to vào micro. Thanh màu dài ra là micro nghe được.</source>
        <translation>Speak up into the microphone. When the bar grows, it hears you.</translation>
    </message>
    <message>
        <source>Kiểm tra máy</source>
        <translation>Check the machine</translation>
    </message>
    <message>
        <source>Kiểm tra lại</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Đang kiểm tra. Mời chờ.</source>
        <translation>Checking. Please wait.</translation>
    </message>
    <message>
        <source>Mọi thứ đều tốt.</source>
        <translation>All is well.</translation>
    </message>
    <message>
        <source>Đã lưu vào USB.</source>
        <translation>Saved to the USB stick.</translation>
    </message>
    <message>
        <source>Đã lưu ở máy này.</source>
        <translation>Saved on this machine.</translation>
    </message>
    <message>
        <source>Chưa lưu được. Mời cắm lại USB.</source>
        <translation>Not saved. Please plug the USB stick in again.</translation>
    </message>
    <message>
        <source>Báo cáo không ghi tên ai, không ghi mã nào.</source>
        <translation>The report holds no names and no codes.</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>SetUpModel</name>
    <message>
        <source>Chưa đọc được mã của tỉnh.</source>
        <translation>The province&apos;s code could not be read.</translation>
    </message>
    <message>
        <source>Mời đưa mã lại gần, hoặc gõ.</source>
        <translation>Please hold it closer, or type it.</translation>
    </message>
    <message>
        <source>Nhà văn hóa</source>
        <translation>Nhà văn hóa</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Xem {số} nơi</source>
        <translation>See places: {số}</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Gõ lại mã PIN một lần nữa.</source>
        <translation>Type the PIN once more.</translation>
    </message>
    <message>
        <source>Hai lần gõ chưa giống nhau.</source>
        <translation>The two entries are not the same.</translation>
    </message>
    <message>
        <source>Mã này dễ đoán.</source>
        <translation>This PIN is easy to guess.</translation>
    </message>
    <message>
        <source>Hai mã PIN phải khác nhau.</source>
        <translation>The two PINs must differ.</translation>
    </message>
    <message>
        <source>Chưa dùng được mã này.</source>
        <translation>This code cannot be used.</translation>
    </message>
    <message>
        <source>Mời gõ mã khác từ đầu.</source>
        <translation>Please type another PIN from the beginning.</translation>
    </message>
</context>
<context>
    <name>SetUpOptions</name>
    <message>
        <source>Loa nghe rõ ở hàng ghế cuối</source>
        <translation>Sound is clear in the last row</translation>
    </message>
    <message>
        <source>Chữ nhìn rõ ở hàng ghế cuối</source>
        <translation>Text is clear in the last row</translation>
    </message>
    <message>
        <source>Thẻ màu đã phát</source>
        <translation>Coloured cards are handed out</translation>
    </message>
    <message>
        <source>Hai người có một điện thoại</source>
        <translation>Two people share one phone</translation>
    </message>
    <message>
        <source>Có tờ cầm tay</source>
        <translation>The hand sheet is here</translation>
    </message>
    <message>
        <source>{0}, {1}&#xa0;phút</source>
        <translation>{0}, {1}&#xa0;min</translation>
    </message>
    <message>
        <source>{0} bài</source>
        <translation>Lessons: {0}</translation>
    </message>
    <message>
        <source>{0} phút</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>Lần trước</source>
        <translation>Last time</translation>
    </message>
    <message>
        <source>Bài tiếp theo</source>
        <translation>Next lesson</translation>
    </message>
    <message>
        <source>Không có đơn vị phối hợp</source>
        <translation>No partner</translation>
    </message>
</context>
<context>
    <name>SetUpWords</name>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Đã có mã PIN.</source>
        <translation>The PIN is set.</translation>
    </message>
    <message>
        <source>Gõ mã khác để đổi, hoặc chạm Tiếp.</source>
        <translation>Type another to change it, or touch Next.</translation>
    </message>
    <message>
        <source>Máy này đã nối với tỉnh.</source>
        <translation>This machine is connected to the province.</translation>
    </message>
    <message>
        <source>Cài đặt máy</source>
        <translation>Set up the machine</translation>
    </message>
    <message>
        <source>Máy này chưa được cài đặt.</source>
        <translation>This machine is not set up yet.</translation>
    </message>
    <message>
        <source>Đây là máy mới, hay máy thay cho máy cũ?</source>
        <translation>Is it a new machine, or one that replaces an old one?</translation>
    </message>
    <message>
        <source>Máy đặt ở xã nào?</source>
        <translation>Which commune is it in?</translation>
    </message>
    <message>
        <source>Gõ tên xã, phường, không cần dấu.</source>
        <translation>Type the commune&apos;s name, no marks needed.</translation>
    </message>
    <message>
        <source>Chạm vào xã của máy</source>
        <translation>Touch the machine&apos;s commune</translation>
    </message>
    <message>
        <source>Nơi đặt máy</source>
        <translation>Place of the machine</translation>
    </message>
    <message>
        <source>Gõ tên nơi đặt máy, hiện ở trang đầu.</source>
        <translation>Type the name of the place; it is shown on the first page.</translation>
    </message>
    <message>
        <source>Mã PIN kỹ thuật viên</source>
        <translation>Technician&apos;s PIN</translation>
    </message>
    <message>
        <source>Mời kỹ thuật viên đặt mã PIN, sáu số.</source>
        <translation>Technician, please set a PIN of six digits.</translation>
    </message>
    <message>
        <source>Mã PIN hướng dẫn viên</source>
        <translation>Volunteer&apos;s PIN</translation>
    </message>
    <message>
        <source>Mời đặt mã PIN cho hướng dẫn viên, sáu số.</source>
        <translation>Please set a PIN for the volunteer, six digits.</translation>
    </message>
    <message>
        <source>Nối với tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Tỉnh cấp cho mỗi máy một mã đăng ký.</source>
        <translation>The province gives a code.</translation>
    </message>
    <message>
        <source>Đưa mã QR của tỉnh lại gần máy quét, hoặc gõ.</source>
        <translation>Hold the QR code to the scanner, or type.</translation>
    </message>
    <message>
        <source>Địa chỉ của tỉnh</source>
        <translation>The province&apos;s address</translation>
    </message>
    <message>
        <source>Gõ địa chỉ trên giấy của tỉnh.</source>
        <translation>Type the address from the province&apos;s paper.</translation>
    </message>
    <message>
        <source>Mã đăng ký</source>
        <translation>Enrolment code</translation>
    </message>
    <message>
        <source>Gõ mười hai chữ và số của mã đăng ký.</source>
        <translation>Type the twelve letters and digits of the code.</translation>
    </message>
    <message>
        <source>Máy mới</source>
        <translation>New machine</translation>
    </message>
    <message>
        <source>Chọn xã, đặt mã PIN, nối với tỉnh</source>
        <translation>Choose commune, set PINs, connect</translation>
    </message>
    <message>
        <source>Thay máy cũ</source>
        <translation>Replace an old machine</translation>
    </message>
    <message>
        <source>Lấy lại bản lưu, giữ nguyên bà con học viên</source>
        <translation>Restore a backup, keep all learners</translation>
    </message>
    <message>
        <source>Gõ mã đăng ký</source>
        <translation>Type the code</translation>
    </message>
    <message>
        <source>Mười hai chữ và số tỉnh cấp cho máy này</source>
        <translation>Twelve letters and digits from the province</translation>
    </message>
    <message>
        <source>Làm sau</source>
        <translation>Do it later</translation>
    </message>
    <message>
        <source>Chưa có mạng hoặc chưa có mã</source>
        <translation>No network or no code yet</translation>
    </message>
    <message>
        <source>Tên xã, phường, đặc khu</source>
        <translation>Name of the commune</translation>
    </message>
    <message>
        <source>Tên nơi đặt máy</source>
        <translation>Name of the place</translation>
    </message>
    <message>
        <source>Địa chỉ, thí dụ hocso.thanhhoa.gov.vn</source>
        <translation>Address, for example hocso.thanhhoa.gov.vn</translation>
    </message>
    <message>
        <source>Đang hỏi tỉnh. Mời chờ.</source>
        <translation>Asking the province. Please wait.</translation>
    </message>
    <message>
        <source>Tỉnh ghi máy này ở {0}.</source>
        <translation>The province has this machine in {0}.</translation>
    </message>
    <message>
        <source>Đã nối với tỉnh.</source>
        <translation>Connected to the province.</translation>
    </message>
    <message>
        <source>Chưa tới được tỉnh.</source>
        <translation>The province cannot be reached.</translation>
    </message>
    <message>
        <source>Máy giữ mã này, có mạng sẽ tự nối.</source>
        <translation>The machine keeps this code and connects when there is a network.</translation>
    </message>
    <message>
        <source>Gõ lại</source>
        <translation>Type again</translation>
    </message>
    <message>
        <source>Tỉnh không nhận mã này.</source>
        <translation>The province does not accept this code.</translation>
    </message>
    <message>
        <source>Mã gõ nhầm, đã dùng hoặc quá hạn.</source>
        <translation>It was mistyped, used before, or is too old.</translation>
    </message>
    <message>
        <source>Mời gõ lại, hoặc xin tỉnh mã khác.</source>
        <translation>Please type it again, or ask the province for another.</translation>
    </message>
    <message>
        <source>Cài đặt từ USB</source>
        <translation>Set up from USB</translation>
    </message>
    <message>
        <source>Thấy tệp cài đặt trong USB.</source>
        <translation>A settings file is on the USB stick.</translation>
    </message>
    <message>
        <source>Máy đang cài. Xin đừng rút USB.</source>
        <translation>Setting up. Please do not unplug the USB stick.</translation>
    </message>
    <message>
        <source>Cài bằng tay</source>
        <translation>Set up by hand</translation>
    </message>
    <message>
        <source>Tệp kiosk.toml chưa dùng được. Máy chưa đổi gì.</source>
        <translation>The file kiosk.toml cannot be used. Nothing was changed.</translation>
    </message>
    <message>
        <source>Mời xem lại chỗ ghi {0}.</source>
        <translation>Please look at {0} in it.</translation>
    </message>
    <message>
        <source>Sửa xong thì rút USB ra, cắm lại.</source>
        <translation>When corrected, unplug the stick and plug it in again.</translation>
    </message>
</context>
<context>
    <name>ShelfBar</name>
    <message>
        <source>Kệ trước</source>
        <translation>Shelf before</translation>
    </message>
    <message>
        <source>Lối trước</source>
        <translation>Path before</translation>
    </message>
    <message>
        <source>Kệ sau</source>
        <translation>Next shelf</translation>
    </message>
    <message>
        <source>Lối sau</source>
        <translation>Next path</translation>
    </message>
</context>
<context>
    <name>ShelfChip</name>
    <message>
        <source>đang mở</source>
        <translation>open now</translation>
    </message>
</context>
<context>
    <name>Shelves</name>
    <message>
        <source>Tìm bài</source>
        <translation>Find a lesson</translation>
    </message>
</context>
<context>
    <name>ShelvesModel</name>
    <message>
        <source>Cho mình</source>
        <translation>For me</translation>
    </message>
    <message>
        <source>Tất cả các bài</source>
        <translation>All lessons</translation>
    </message>
    <message>
        <source>Muốn xem lối khác thì chạm: {tên}.</source>
        <translation>To see another path, touch: {tên}.</translation>
    </message>
</context>
<context>
    <name>ShownCard</name>
    <message>
        <source>Thẻ học số của {0}</source>
        <translation>Learning card of {0}</translation>
    </message>
    <message>
        <source>Đây là thẻ của {0}.</source>
        <translation>This is the card of {0}.</translation>
    </message>
    <message>
        <source>Nhớ {0} hình này, theo thứ tự.</source>
        <translation>Remember these {0} pictures, in order.</translation>
    </message>
    <message>
        <source>Lần sau chạm {0} hình này để vào.</source>
        <translation>Next time touch these {0} pictures to come in.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Hình thứ %1 đã chọn</source>
        <translation>Picture %1 is chosen</translation>
    </message>
    <message>
        <source>Hình thứ %1 chưa chọn</source>
        <translation>Picture %1 is not chosen</translation>
    </message>
    <message>
        <source>Xóa hình cuối</source>
        <translation>Delete the last picture</translation>
    </message>
</context>
<context>
    <name>SignInModel</name>
    <message>
        <source>Chạm vào hình đại diện của mình.</source>
        <translation>Touch your own picture.</translation>
    </message>
    <message>
        <source>Tôi có thẻ học số</source>
        <translation>I have a learning card</translation>
    </message>
    <message>
        <source>Học ngay</source>
        <translation>Learn now</translation>
    </message>
</context>
<context>
    <name>SignInWords</name>
    <message>
        <source>Chạm {0} hình của mình</source>
        <translation>Touch your {0} pictures</translation>
    </message>
    <message>
        <source>Chạm các hình của mình</source>
        <translation>Touch your pictures</translation>
    </message>
    <message>
        <source>, theo thứ tự trên thẻ.</source>
        <translation>, in the order on the card.</translation>
    </message>
    <message>
        <source>Chưa đọc được thẻ.</source>
        <translation>The card could not be read.</translation>
    </message>
    <message>
        <source>Đưa thẻ lại gần, hoặc chạm {0} hình.</source>
        <translation>Hold the card closer, or touch {0} pictures.</translation>
    </message>
    <message>
        <source>Còn {0} hình</source>
        <translation>Pictures left: {0}</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Chưa khớp.</source>
        <translation>That does not match.</translation>
    </message>
    <message>
        <source>Mời bà con xem lại thẻ.</source>
        <translation>Please look at your card again.</translation>
    </message>
    <message>
        <source>Quên hình thì nhờ người phụ trách in lại thẻ.</source>
        <translation>If you forgot the pictures, ask the staff to print your card again.</translation>
    </message>
    <message>
        <source>Bài đã học vẫn còn.</source>
        <translation>What they learned stays.</translation>
    </message>
    <message>
        <source>Mời bà con chờ {0} giây.</source>
        <translation>Please wait. Seconds: {0}.</translation>
    </message>
    <message>
        <source>Trong lúc chờ vẫn vào Học ngay được.</source>
        <translation>You can still use Learn now.</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>Có tiếng báo</source>
        <translation>With tones</translation>
    </message>
    <message>
        <source>Không có tiếng báo</source>
        <translation>Without tones</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>Tiếng báo đúng, thử lại, tiếp</source>
        <translation>Tones for right, try again, next</translation>
    </message>
    <message>
        <source>Độ to khi bà con mới vào, phần trăm</source>
        <translation>Loudness when people come in, percent</translation>
    </message>
    <message>
        <source>phần trăm</source>
        <translation>percent</translation>
    </message>
    <message>
        <source>Không nghe thấy</source>
        <translation>I hear nothing</translation>
    </message>
    <message>
        <source>Nghe rõ</source>
        <translation>I hear it well</translation>
    </message>
</context>
<context>
    <name>SoundModel</name>
    <message>
        <source>Để máy tự chọn</source>
        <translation>Let the machine choose</translation>
    </message>
    <message>
        <source>Chưa thấy. Mời cắm lại.</source>
        <translation>Not found. Please plug it in again.</translation>
    </message>
    <message>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Đã lưu. Có tiếng báo trước lời đọc.</source>
        <translation>Saved. A tone comes before the words.</translation>
    </message>
    <message>
        <source>Đã lưu. Chỉ có lời đọc.</source>
        <translation>Saved. Words only.</translation>
    </message>
    <message>
        <source>Bà con nghe câu này có rõ không?</source>
        <translation>Can everybody hear this sentence well?</translation>
    </message>
    <message>
        <source>Có nghe thấy không?</source>
        <translation>Do you hear it?</translation>
    </message>
    <message>
        <source>Máy dùng lại loa cũ. Mời thử loa khác.</source>
        <translation>The machine uses the old loudspeaker again. Please try another.</translation>
    </message>
    <message>
        <source>Đã lưu. Từ giờ máy dùng loa này.</source>
        <translation>Saved. The machine uses this loudspeaker from now on.</translation>
    </message>
    <message>
        <source>Chưa lưu được. Tắt máy thì mất lựa chọn này.</source>
        <translation>Not saved. This choice is lost when the machine goes off.</translation>
    </message>
    <message>
        <source>Loa</source>
        <translation>Loudspeaker</translation>
    </message>
    <message>
        <source>Chạm vào loa để nghe thử.</source>
        <translation>Touch a loudspeaker to hear it.</translation>
    </message>
    <message>
        <source>Không thấy loa. Cắm loa rồi thử lại.</source>
        <translation>No loudspeaker found. Plug it in, then try again.</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>Quên mã PIN</source>
        <translation>Forgotten PIN</translation>
    </message>
</context>
<context>
    <name>StaffDoorModel</name>
    <message>
        <source>Dành cho người phụ trách</source>
        <translation>For staff</translation>
    </message>
    <message>
        <source>Lớp đang khóa</source>
        <translation>The class is locked</translation>
    </message>
    <message>
        <source>Gõ lại mã PIN một lần nữa.</source>
        <translation>Type the PIN once more.</translation>
    </message>
    <message>
        <source>Mã PIN chưa đúng.</source>
        <translation>The PIN is not right.</translation>
    </message>
    <message>
        <source>Quên mã thì gọi tỉnh xin mã mở.</source>
        <translation>If it is forgotten, call the province for a code.</translation>
    </message>
    <message>
        <source>Hai lần gõ chưa giống nhau.</source>
        <translation>The two entries are not the same.</translation>
    </message>
    <message>
        <source>Mã này dễ đoán.</source>
        <translation>This PIN is easy to guess.</translation>
    </message>
    <message>
        <source>Chưa dùng được mã này.</source>
        <translation>This code cannot be used.</translation>
    </message>
    <message>
        <source>Mời gõ mã khác từ đầu.</source>
        <translation>Please type another PIN from the beginning.</translation>
    </message>
    <message>
        <source>Vào</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Lớp đang khóa.</source>
        <translation>The class is locked.</translation>
    </message>
    <message>
        <source>Mời gõ mã PIN, sáu số.</source>
        <translation>Please type the PIN, six digits.</translation>
    </message>
    <message>
        <source>Máy này chưa có mã PIN.</source>
        <translation>This machine has no PIN yet.</translation>
    </message>
    <message>
        <source>Mời kỹ thuật viên đặt mã PIN, sáu số.</source>
        <translation>Technician, please set a PIN of six digits.</translation>
    </message>
    <message>
        <source>Chờ {0} giây rồi thử lại.</source>
        <translation>Wait {0} s, then try again.</translation>
    </message>
</context>
<context>
    <name>StaffHomeModel</name>
    <message>
        <source>Trang người phụ trách</source>
        <translation>Staff page</translation>
    </message>
    <message>
        <source>Ra ngoài</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Lớp đang dở</source>
        <translation>A class under way</translation>
    </message>
    <message>
        <source>Làm tiếp, hoặc kết thúc</source>
        <translation>Go on, or end it</translation>
    </message>
</context>
<context>
    <name>StatusModel</name>
    <message>
        <source>Đã lưu ở máy này</source>
        <translation>Saved on this machine</translation>
    </message>
    <message>
        <source>Chờ gửi về tỉnh</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Tỉnh vừa nhận {0} kết quả.</source>
        <translation>The province just received: {0}.</translation>
    </message>
    <message>
        <source>Không còn gì chờ gửi.</source>
        <translation>Nothing is waiting any more.</translation>
    </message>
    <message>
        <source>Đã lưu ở máy này: {0}.</source>
        <translation>Saved on this machine: {0}.</translation>
    </message>
    <message>
        <source>Chờ gửi về tỉnh: {0}.</source>
        <translation>Waiting to be sent: {0}.</translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}: {1}.</translation>
    </message>
    <message>
        <source>Kết quả học đang ở đâu?</source>
        <translation>Where are the results now?</translation>
    </message>
    <message>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>người</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Bớt %1 %2</source>
        <translation>Less %1 %2</translation>
    </message>
    <message>
        <source>Thêm %1 %2</source>
        <translation>Add %1 %2</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>StickPage</name>
    <message>
        <source>Còn dưới một phút</source>
        <translation>Less than a minute left</translation>
    </message>
    <message>
        <source>Còn khoảng {0} phút</source>
        <translation>About {0} min left</translation>
    </message>
    <message>
        <source>Đã ghi xong hết. Rút USB được rồi.</source>
        <translation>All is written. You can unplug the stick now.</translation>
    </message>
    <message>
        <source>Rút USB</source>
        <translation>Unplug</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Dừng lại</source>
        <translation>Stop here</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Mời cắm USB vào máy.</source>
        <translation>Please plug in a USB stick.</translation>
    </message>
    <message>
        <source>Máy tự nhận sau vài giây.</source>
        <translation>The machine finds it within seconds.</translation>
    </message>
    <message>
        <source>Có {0} USB. Mời chọn một.</source>
        <translation>USB sticks: {0}. Please choose one.</translation>
    </message>
    <message>
        <source>Chạm vào việc cần làm.</source>
        <translation>Touch what to do.</translation>
    </message>
    <message>
        <source>Máy đang làm. Xin đừng rút USB.</source>
        <translation>Working. Please do not unplug the stick.</translation>
    </message>
</context>
<context>
    <name>SummaryWords</name>
    <message>
        <source>Thẻ nhiều hơn số người. Mời đếm lại.</source>
        <translation>There are more cards than people. Please count again.</translation>
    </message>
    <message>
        <source>lượt người</source>
        <translation>visits</translation>
    </message>
    <message>
        <source>nữ</source>
        <translation>women</translation>
    </message>
    <message>
        <source>người làm được trên điện thoại</source>
        <translation>people did it on a phone</translation>
    </message>
    <message>
        <source>phút</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Hỏi đầu giờ</source>
        <translation>First question</translation>
    </message>
    <message>
        <source>Hỏi cuối giờ</source>
        <translation>Last question</translation>
    </message>
    <message>
        <source>Có thẻ học số: {0}</source>
        <translation>With a learning card: {0}</translation>
    </message>
    <message>
        <source>Có {0} lượt người.</source>
        <translation>Visits: {0}.</translation>
    </message>
    <message>
        <source>Có {0} lượt người, {1} nữ.</source>
        <translation>Visits: {0}, women: {1}.</translation>
    </message>
    <message>
        <source>Đầu giờ: {0}.</source>
        <translation>At the beginning: {0}.</translation>
    </message>
    <message>
        <source>Cuối giờ: {0}.</source>
        <translation>At the end: {0}.</translation>
    </message>
    <message>
        <source>Lớp này không đếm thẻ.</source>
        <translation>No cards are counted in this class.</translation>
    </message>
    <message>
        <source>khoảng {0} trên {1} người chọn đúng</source>
        <translation>about {0} of {1} people right</translation>
    </message>
    <message>
        <source>{0} trên {1} người chọn đúng</source>
        <translation>{0} of {1} people right</translation>
    </message>
    <message>
        <source>{0} người làm được trên điện thoại.</source>
        <translation>Did it on a phone: {0}.</translation>
    </message>
</context>
<context>
    <name>TakeHomeModel</name>
    <message>
        <source>In thẻ mang về</source>
        <translation>Print a take-home card</translation>
    </message>
    <message>
        <source>In tờ hướng dẫn</source>
        <translation>Print a leaflet</translation>
    </message>
    <message>
        <source>Giấy ghi nhận học tập</source>
        <translation>Completion note</translation>
    </message>
    <message>
        <source>In giấy mang về</source>
        <translation>Print to take home</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Máy đang ghi, xin chờ.</source>
        <translation>The machine is saving, please wait.</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>TaskModel</name>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Vào bài luôn</source>
        <translation>Go to the lesson</translation>
    </message>
    <message>
        <source>Để lần sau</source>
        <translation>Another time</translation>
    </message>
</context>
<context>
    <name>TeamBar</name>
    <message>
        <source>%1 điểm</source>
        <translation>Points: %1</translation>
    </message>
</context>
<context>
    <name>TeamChip</name>
    <message>
        <source>trả lời đúng</source>
        <translation>is right</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>TextEntry</name>
    <message>
        <source>Đã xóa: {0}.</source>
        <translation>Deleted: {0}.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Về trang đầu</source>
        <translation>Start page</translation>
    </message>
</context>
<context>
    <name>Touchable</name>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>, phím</source>
        <translation>, key</translation>
    </message>
    <message>
        <source>, đã chọn</source>
        <translation>, chosen</translation>
    </message>
</context>
<context>
    <name>Touching</name>
    <message>
        <source>, đã chọn</source>
        <translation>, chosen</translation>
    </message>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>Chạm thử</source>
        <translation>Try a touch</translation>
    </message>
    <message>
        <source>Máy nhận %1 lần</source>
        <translation>The machine took %1</translation>
    </message>
</context>
<context>
    <name>TouchingModel</name>
    <message>
        <source>Tay run</source>
        <translation>Trembling hands</translation>
    </message>
    <message>
        <source>Chọn một mức, rồi chạm thử ở dưới.</source>
        <translation>Choose one, then try it below.</translation>
    </message>
    <message>
        <source>Nhận mọi lần chạm</source>
        <translation>Take every touch</translation>
    </message>
    <message>
        <source>Tay vững, không cần chờ</source>
        <translation>Steady hands, no need to wait</translation>
    </message>
    <message>
        <source>Tay run nhẹ</source>
        <translation>Hands that tremble a little</translation>
    </message>
    <message>
        <source>Dùng cho mọi người</source>
        <translation>For everybody</translation>
    </message>
    <message>
        <source>Tay run nhiều</source>
        <translation>Hands that tremble much</translation>
    </message>
    <message>
        <source>Đã lưu. Từ giờ máy dùng mức này.</source>
        <translation>Saved. The machine uses this from now on.</translation>
    </message>
    <message>
        <source>Bỏ qua {0} giây</source>
        <translation>Skip for {0} s</translation>
    </message>
    <message>
        <source>Chưa lưu được. Tắt máy thì mất lựa chọn này.</source>
        <translation>Not saved. This choice is lost when the machine goes off.</translation>
    </message>
</context>
<context>
    <name>TrackStickModel</name>
    <message>
        <source>Bản thu và USB</source>
        <translation>Recordings and USB</translation>
    </message>
</context>
<context>
    <name>TrackTrade</name>
    <message>
        <source>{0}: đã chép {1} câu. Mời đưa USB về tỉnh.</source>
        <translation>{0}: sentences copied: {1}. Please bring the stick to the province.</translation>
    </message>
    <message>
        <source>{0}: đã lấy {1} câu. Tỉnh ký rồi thì bà con nghe được.</source>
        <translation>{0}: sentences taken: {1}. They are heard once the province has signed.</translation>
    </message>
    <message>
        <source>Đã dừng. Bản thu trên máy vẫn như trước.</source>
        <translation>Stopped. The recording is as before.</translation>
    </message>
    <message>
        <source>Máy không đủ chỗ cho bản thu này.</source>
        <translation>There is no room for this recording.</translation>
    </message>
    <message>
        <source>Chưa có ai đồng ý thu tiếng này, nên máy không chép.</source>
        <translation>Nobody agreed to this recording yet, so it is not copied.</translation>
    </message>
    <message>
        <source>USB bị rút ra sớm. Bản thu trên máy vẫn còn. Cắm lại để làm tiếp.</source>
        <translation>The stick was unplugged early. The recording is still here. Plug it in to go on.</translation>
    </message>
    <message>
        <source>Bản thu trong USB bị hỏng. Máy không lấy câu nào.</source>
        <translation>The recording on the stick is damaged. Nothing was taken.</translation>
    </message>
    <message>
        <source>Chưa chép được. Bản thu trên máy vẫn còn. Mời thử USB khác.</source>
        <translation>Not copied. The recording is still here. Please try another stick.</translation>
    </message>
    <message>
        <source>Bản thu này bị hỏng, máy không lấy</source>
        <translation>This recording is damaged and not taken</translation>
    </message>
    <message>
        <source>Máy đã có đủ {0} câu này</source>
        <translation>All of these are here. Sentences: {0}</translation>
    </message>
    <message>
        <source>{0} câu, {1} câu mới</source>
        <translation>Sentences: {0}, new: {1}</translation>
    </message>
    <message>
        <source>Lấy tiếng {0} từ USB</source>
        <translation>Take {0} from USB</translation>
    </message>
    <message>
        <source>Chép tiếng {0} ra USB</source>
        <translation>Copy {0} to USB</translation>
    </message>
    <message>
        <source>{0} câu, để tỉnh nghe lại và ký</source>
        <translation>Sentences: {0}, for the province to sign</translation>
    </message>
</context>
<context>
    <name>TwoTogetherModel</name>
    <message>
        <source>Hai người cùng học</source>
        <translation>Two learn together</translation>
    </message>
    <message>
        <source>Bắt đầu</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Cháu chạm màn hình.</source>
        <translation>The child touches the screen.</translation>
    </message>
    <message>
        <source>Bà nghe, nghĩ và quyết định.</source>
        <translation>The elder thinks and decides.</translation>
    </message>
    <message>
        <source>Chưa chắc thì cùng nghe lại.</source>
        <translation>Not sure? Listen again together.</translation>
    </message>
</context>
<context>
    <name>TypeModel</name>
    <message>
        <source>Gõ xong</source>
        <translation>Typed</translation>
    </message>
</context>
<context>
    <name>TypeStep</name>
    <message>
        <source>Gõ chữ</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Xem lại đề</source>
        <translation>See the question again</translation>
    </message>
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>Ô gõ chữ</source>
        <translation>Text field</translation>
    </message>
</context>
<context>
    <name>Usb</name>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
</context>
<context>
    <name>UsbModel</name>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
</context>
<context>
    <name>UsbWords</name>
    <message>
        <source>Đã cài gói {0}.</source>
        <translation>Installed {0}.</translation>
    </message>
    <message>
        <source>Đã cài gói {0}, {1} khóa học.</source>
        <translation>Pack {0} is installed, courses: {1}.</translation>
    </message>
    <message>
        <source>Đã ghi danh với tỉnh. Thư đã được xóa khỏi USB.</source>
        <translation>Enrolled with the province. The letter was deleted from the stick.</translation>
    </message>
    <message>
        <source>Đã nhận khóa mới của tỉnh.</source>
        <translation>The province&apos;s new keys were taken.</translation>
    </message>
    <message>
        <source>Tỉnh đã nhận {0} kết quả.</source>
        <translation>Results received by the province: {0}.</translation>
    </message>
    <message>
        <source>{0} kết quả tỉnh trả lại, để riêng ở máy.</source>
        <translation>Results the province returned, set aside here: {0}.</translation>
    </message>
    <message>
        <source>Không còn gì chờ gửi.</source>
        <translation>Nothing is waiting any more.</translation>
    </message>
    <message>
        <source>Đã chép {0} kết quả. Mời đưa USB về tỉnh.</source>
        <translation>Results copied: {0}. Please bring the stick to the province.</translation>
    </message>
    <message>
        <source>Đã chép bản mới. Máy cài xong sẽ tự mở lại khi không có ai học.</source>
        <translation>The new version is copied. The machine restarts by itself when nobody is learning.</translation>
    </message>
    <message>
        <source>Đã chép cài đặt vào tệp kiosk.toml.</source>
        <translation>Settings are copied to the file kiosk.toml.</translation>
    </message>
    <message>
        <source>Gói bài này không đúng dấu của tỉnh. Máy giữ gói cũ. Hãy hỏi nơi đưa USB.</source>
        <translation>This pack does not bear the province&apos;s seal. The old pack stays. Please ask where the stick came from.</translation>
    </message>
    <message>
        <source>Gói trong USB cũ hơn gói đang dùng. Máy giữ gói mới.</source>
        <translation>The pack on the stick is older. The machine keeps the newer one.</translation>
    </message>
    <message>
        <source>Máy không đủ chỗ cho gói này. Máy giữ gói cũ.</source>
        <translation>There is no room for this pack. The old pack stays.</translation>
    </message>
    <message>
        <source>Gói bài trong USB bị hỏng. Máy giữ gói cũ. Hãy chép lại gói vào USB.</source>
        <translation>The pack on the stick is damaged. The old pack stays. Please copy it to the stick again.</translation>
    </message>
    <message>
        <source>Đã dừng. Bài trên máy vẫn như trước.</source>
        <translation>Stopped. The lessons are as before.</translation>
    </message>
    <message>
        <source>Thư này không dùng được cho máy này. Mời xin tỉnh thư khác.</source>
        <translation>This letter is not for this machine. Please ask the province for another.</translation>
    </message>
    <message>
        <source>Giấy báo này không phải của tỉnh cho máy này. Kết quả vẫn chờ gửi.</source>
        <translation>This receipt is not the province&apos;s for this machine. Results still wait.</translation>
    </message>
    <message>
        <source>Máy không đủ chỗ cho bản mới. Máy giữ bản đang dùng.</source>
        <translation>There is no room for the new version. The present one stays.</translation>
    </message>
    <message>
        <source>Bản mới trong USB chưa cài được. Máy giữ bản đang dùng.</source>
        <translation>The new version on the stick could not be installed. The present one stays.</translation>
    </message>
    <message>
        <source>USB bị rút ra sớm. Bài trên máy vẫn như trước. Cắm lại để làm tiếp.</source>
        <translation>The stick was unplugged early. The lessons are as before. Plug it in to go on.</translation>
    </message>
    <message>
        <source>Chưa ghi được. Bài trên máy vẫn như trước. Mời thử USB khác.</source>
        <translation>Could not write. The lessons are as before. Please try another stick.</translation>
    </message>
    <message>
        <source>Bản {0}, ngày {1}</source>
        <translation>Version {0}, {1}</translation>
    </message>
    <message>
        <source>{0}. Đang dùng.</source>
        <translation>{0}. In use.</translation>
    </message>
    <message>
        <source>{0}. Đang dùng bản {1}.</source>
        <translation>{0}. Version {1} is in use.</translation>
    </message>
    <message>
        <source>Cài gói bài: {0}</source>
        <translation>Install pack: {0}</translation>
    </message>
    <message>
        <source>Ghi danh máy với tỉnh</source>
        <translation>Enrol with the province</translation>
    </message>
    <message>
        <source>Thư của tỉnh cho {0}</source>
        <translation>The province&apos;s letter for {0}</translation>
    </message>
    <message>
        <source>Nhận giấy báo của tỉnh</source>
        <translation>Take the province&apos;s receipt</translation>
    </message>
    <message>
        <source>Tỉnh báo đã nhận kết quả gửi bằng USB</source>
        <translation>The province confirms results sent by USB</translation>
    </message>
    <message>
        <source>Đang dùng bản {0}.</source>
        <translation>Version {0} is in use.</translation>
    </message>
    <message>
        <source>Bản này đã thử một lần, chưa chạy được ở máy này.</source>
        <translation>This version was tried once and did not run here.</translation>
    </message>
    <message>
        <source>Cập nhật chương trình: bản {0}</source>
        <translation>Update the program: version {0}</translation>
    </message>
    <message>
        <source>Nhận khóa mới của tỉnh</source>
        <translation>Take the province&apos;s new keys</translation>
    </message>
    <message>
        <source>Để tin gói bài mới</source>
        <translation>To trust new packs</translation>
    </message>
    <message>
        <source>Chép kết quả ra USB</source>
        <translation>Copy results to USB</translation>
    </message>
    <message>
        <source>{0} kết quả chờ gửi về tỉnh</source>
        <translation>Results waiting to be sent: {0}</translation>
    </message>
    <message>
        <source>Chép cài đặt cho máy mới</source>
        <translation>Copy settings for a new machine</translation>
    </message>
    <message>
        <source>Không có mã PIN, không có tên ai</source>
        <translation>Without PINs and names</translation>
    </message>
    <message>
        <source>Máy đang cài bản mới.</source>
        <translation>Installing the new version.</translation>
    </message>
    <message>
        <source>Bản {0} đã cài. Lần mở máy sau sẽ dùng.</source>
        <translation>Version {0} is installed. It runs from the next start.</translation>
    </message>
    <message>
        <source>Bản {0} chưa chạy được. Máy dùng lại bản {1}, không mất gì.</source>
        <translation>Version {0} did not run. Version {1} is back, nothing is lost.</translation>
    </message>
    <message>
        <source>Chương trình</source>
        <translation>Program</translation>
    </message>
</context>
<context>
    <name>VoiceChoice</name>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>Chọn giọng khác</source>
        <translation>Another voice</translation>
    </message>
    <message>
        <source>Giữ giọng này</source>
        <translation>Keep this voice</translation>
    </message>
</context>
<context>
    <name>VoiceChoiceModel</name>
    <message>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Chào bà con. Hôm nay là ngày 2/9, mình học dùng VNeID.</source>
        <translation>Hello, everybody. Today is 2/9, and we learn to use VNeID.</translation>
    </message>
    <message>
        <source>Giữ giọng này không?</source>
        <translation>Keep this voice?</translation>
    </message>
    <message>
        <source>Giọng miền Bắc</source>
        <translation>Voice of the north</translation>
    </message>
    <message>
        <source>Giọng miền Trung</source>
        <translation>Voice of the centre</translation>
    </message>
    <message>
        <source>Giọng miền Nam</source>
        <translation>Voice of the south</translation>
    </message>
    <message>
        <source>Giọng cài thêm</source>
        <translation>The voice set up here</translation>
    </message>
    <message>
        <source>Giọng đọc</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Chạm vào giọng để nghe thử.</source>
        <translation>Touch a voice to hear it.</translation>
    </message>
    <message>
        <source>Đã lưu. Từ giờ máy đọc bằng giọng này.</source>
        <translation>Saved. From now on the kiosk reads with this voice.</translation>
    </message>
    <message>
        <source>Chưa lưu được. Tắt máy thì mất lựa chọn này.</source>
        <translation>Not saved. This choice is lost when the machine goes off.</translation>
    </message>
</context>
<context>
    <name>VolunteerPinModel</name>
    <message>
        <source>Mã PIN hướng dẫn viên</source>
        <translation>Volunteer&apos;s PIN</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Mời đặt mã PIN cho hướng dẫn viên, sáu số.</source>
        <translation>Please set a PIN for the volunteer, six digits.</translation>
    </message>
    <message>
        <source>Gõ lại mã PIN một lần nữa.</source>
        <translation>Type the PIN once more.</translation>
    </message>
    <message>
        <source>Đã đặt mã PIN cho hướng dẫn viên.</source>
        <translation>The volunteer&apos;s PIN is set.</translation>
    </message>
    <message>
        <source>Hai lần gõ chưa giống nhau.</source>
        <translation>The two entries are not the same.</translation>
    </message>
    <message>
        <source>Mã này dễ đoán.</source>
        <translation>This PIN is easy to guess.</translation>
    </message>
    <message>
        <source>Chưa dùng được mã này.</source>
        <translation>This code cannot be used.</translation>
    </message>
    <message>
        <source>Mời gõ mã khác từ đầu.</source>
        <translation>Please type another PIN from the beginning.</translation>
    </message>
</context>
<context>
    <name>WatchStep</name>
    <message>
        <source>Tạm dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Nghe đoạn này</source>
        <translation>Hear this part</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Học Số</source>
        <translation>Học Số</translation>
    </message>
    <message>
        <source>Chọn tiếng</source>
        <translation>Choose language</translation>
    </message>
    <message>
        <source>Mời bà con vào học</source>
        <translation>Come in and learn</translation>
    </message>
    <message>
        <source>Mời bà con
vào học</source>
        <translation>Come in
and learn</translation>
    </message>
    <message>
        <source>Không cần mật khẩu, không cần biết chữ.</source>
        <translation>No password, no reading needed.</translation>
    </message>
    <message>
        <source>Chạm để bắt đầu</source>
        <translation>Touch to begin</translation>
    </message>
    <message>
        <source>Nghe và chạm</source>
        <translation>Listen and touch</translation>
    </message>
    <message>
        <source>Dành cho người phụ trách</source>
        <translation>For staff</translation>
    </message>
</context>
<context>
    <name>WelcomeModel</name>
    <message>
        <source>Mời bà con vào học.</source>
        <translation>Come in and learn.</translation>
    </message>
    <message>
        <source>Không cần mật khẩu, không cần biết chữ.</source>
        <translation>No password, no reading needed.</translation>
    </message>
    <message>
        <source>Chạm vào màn hình để bắt đầu.</source>
        <translation>Touch the screen to begin.</translation>
    </message>
    <message>
        <source>Ai không nhìn thấy, giữ ngón tay ở góc dưới bên trái.</source>
        <translation>If you cannot see, keep a finger on the bottom left corner.</translation>
    </message>
    <message>
        <source>Máy chưa phát được tiếng. Vẫn xem được bài. Mời gọi người phụ trách.</source>
        <translation>The machine cannot make sound. You can still see the lessons. Please call the staff.</translation>
    </message>
    <message>
        <source>Máy đang thiếu giọng đọc. Vẫn xem được bài. Mời gọi người phụ trách.</source>
        <translation>The voice is missing. You can still see the lessons. Please call the staff.</translation>
    </message>
    <message>
        <source>Đã lưu ở máy này</source>
        <translation>Saved on this machine</translation>
    </message>
    <message>
        <source>Chờ gửi về tỉnh</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>Tỉnh đã nhận</source>
        <translation>The province has received</translation>
    </message>
    <message>
        <source>Tỉnh đã nhận lúc {giờ}, ngày {ngày}</source>
        <translation>The province received at {giờ}, {ngày}</translation>
    </message>
    <message>
        <source>{0} giờ {1}</source>
        <translation>{0}:{1}</translation>
    </message>
</context>
<context>
    <name>WhoAreYou</name>
    <message>
        <source>Học ngay</source>
        <translation>Learn now</translation>
    </message>
    <message>
        <source>Không cần tên, không cần thẻ.</source>
        <translation>No name, no card needed.</translation>
    </message>
    <message>
        <source>Tôi có thẻ học số</source>
        <translation>I have a learning card</translation>
    </message>
    <message>
        <source>Chạm bốn hình, hoặc quét thẻ</source>
        <translation>Touch four pictures, or scan the card</translation>
    </message>
    <message>
        <source>Hai người cùng học</source>
        <translation>Two learn together</translation>
    </message>
    <message>
        <source>Cháu chạm, bà quyết định</source>
        <translation>The child touches, the elder decides</translation>
    </message>
    <message>
        <source>Làm thẻ học số</source>
        <translation>Make a card</translation>
    </message>
    <message>
        <source>Để lần sau học tiếp</source>
        <translation>To go on next time</translation>
    </message>
</context>
<context>
    <name>WhoModel</name>
    <message>
        <source>Mình bắt đầu thế nào?</source>
        <translation>How shall we begin?</translation>
    </message>
    <message>
        <source>Học ngay. Không cần tên, không cần thẻ.</source>
        <translation>Learn now. No name, no card needed.</translation>
    </message>
    <message>
        <source>Tôi có thẻ học số. Chạm bốn hình, hoặc quét thẻ.</source>
        <translation>I have a learning card. Touch four pictures, or scan the card.</translation>
    </message>
    <message>
        <source>Hai người cùng học. Cháu chạm, bà quyết định.</source>
        <translation>Two learn together. The child touches, the elder decides.</translation>
    </message>
    <message>
        <source>Làm thẻ học số, để lần sau học tiếp.</source>
        <translation>Make a card, to go on next time.</translation>
    </message>
</context>
<context>
    <name>Wifi</name>
    <message>
        <source>, nút</source>
        <translation>, button</translation>
    </message>
    <message>
        <source>Mật khẩu Wi-Fi, ít nhất tám chữ</source>
        <translation>Wi-Fi password, at least eight letters</translation>
    </message>
</context>
<context>
    <name>WifiModel</name>
    <message>
        <source>Mạng này đòi vào một trang khác trước.</source>
        <translation>This network asks for a sign-in page first.</translation>
    </message>
    <message>
        <source>Máy không vào trang ấy được. Mời dùng mạng khác.</source>
        <translation>The machine cannot open that page. Please use another network.</translation>
    </message>
    <message>
        <source>Đã vào mạng {0}.</source>
        <translation>Connected to {0}.</translation>
    </message>
    <message>
        <source>Mạng này chưa ra Internet. Máy sẽ tự thử lại.</source>
        <translation>This network does not reach the Internet. The machine tries again by itself.</translation>
    </message>
    <message>
        <source>Kết quả sẽ tự gửi về tỉnh.</source>
        <translation>Results go to the province by themselves.</translation>
    </message>
    <message>
        <source>Mật khẩu Wi-Fi chưa đúng. Mời gõ lại.</source>
        <translation>The Wi-Fi password is not right. Please type it again.</translation>
    </message>
    <message>
        <source>Mạng này ở xa quá. Mời lại gần hoặc chọn mạng khác.</source>
        <translation>This network is too far away. Please move closer or choose another.</translation>
    </message>
    <message>
        <source>Mạng này chưa cho máy vào. Mời hỏi người giữ mạng.</source>
        <translation>This network does not let the machine in. Please ask its keeper.</translation>
    </message>
    <message>
        <source>Máy này không có Wi-Fi. Vẫn học và lưu được.</source>
        <translation>This machine has no Wi-Fi. Learning and saving still work.</translation>
    </message>
    <message>
        <source>Chưa vào được mạng này. Mời thử lại hoặc chọn mạng khác.</source>
        <translation>Could not join this network. Please try again or choose another.</translation>
    </message>
    <message>
        <source>Đang dùng</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Máy này không vào được loại mạng này</source>
        <translation>This machine cannot join this kind of network</translation>
    </message>
    <message>
        <source>Gần</source>
        <translation>Near</translation>
    </message>
    <message>
        <source>Hơi xa</source>
        <translation>Rather far</translation>
    </message>
    <message>
        <source>Xa</source>
        <translation>Far</translation>
    </message>
    <message>
        <source>{0}. Đã từng vào.</source>
        <translation>{0}. Joined before.</translation>
    </message>
    <message>
        <source>{0}. Không có mật khẩu.</source>
        <translation>{0}. No password.</translation>
    </message>
    <message>
        <source>{0}. Có mật khẩu.</source>
        <translation>{0}. With a password.</translation>
    </message>
    <message>
        <source>Tìm lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Vào mạng</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Gõ lại</source>
        <translation>Type again</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Dừng lại</source>
        <translation>Stop here</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Máy đang tìm mạng Wi-Fi.</source>
        <translation>Looking for Wi-Fi networks.</translation>
    </message>
    <message>
        <source>Chưa thấy mạng nào.</source>
        <translation>No network found yet.</translation>
    </message>
    <message>
        <source>Chạm vào mạng cần vào.</source>
        <translation>Touch the network to join.</translation>
    </message>
    <message>
        <source>Gõ mật khẩu Wi-Fi của {0}.</source>
        <translation>Password of {0}.</translation>
    </message>
    <message>
        <source>Máy đang vào mạng {0}.</source>
        <translation>Joining {0}.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>1.000,5</source>
        <translation>1,000.5</translation>
    </message>
    <message>
        <source>Ba</source>
        <translation>Third</translation>
    </message>
    <message>
        <source>Hoa sen</source>
        <translation>Lotus</translation>
    </message>
    <message>
        <source>Loa</source>
        <translation>Loudspeaker</translation>
    </message>
    <message>
        <source>Micro</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Gói bài tỉnh gửi qua mạng không đúng dấu của tỉnh. Máy giữ gói cũ. Hãy báo cho tỉnh.</source>
        <translation>A pack that came by network does not bear the province&apos;s seal. The old pack stays. Please tell the province.</translation>
    </message>
    <message>
        <source>Đúng rồi.</source>
        <translation>That is right.</translation>
    </message>
    <message>
        <source>Chưa đúng. Mình thử lại nhé.</source>
        <translation>Not yet right. Let us try again.</translation>
    </message>
    <message>
        <source>Xem gợi ý này rồi thử lại.</source>
        <translation>Look at this hint, then try again.</translation>
    </message>
    <message>
        <source>Không sao. Mình cùng xem.</source>
        <translation>Never mind. Let us look together.</translation>
    </message>
    <message>
        <source>Cẩn thận là tốt.</source>
        <translation>Being careful is good.</translation>
    </message>
    <message>
        <source>Còn thiếu một ý. Mình chọn thêm nhé.</source>
        <translation>Something is still missing. Let us choose more.</translation>
    </message>
    <message>
        <source>Đây là làm thử. Đừng nhập mật khẩu thật, số thẻ thật.</source>
        <translation>This is practice. Never type real passwords or card numbers here.</translation>
    </message>
    <message>
        <source>Màn hình thật có thể khác một chút. Tìm chữ hoặc hình này.</source>
        <translation>The real screen may look a little different. Look for these words or this picture.</translation>
    </message>
    <message>
        <source>Trước hết là:</source>
        <translation>First of all:</translation>
    </message>
    <message>
        <source>Chạm vào đây.</source>
        <translation>Touch here.</translation>
    </message>
    <message>
        <source>Mình làm lại từ đầu nhé.</source>
        <translation>Let us start again.</translation>
    </message>
    <message>
        <source>Chữ này chưa khớp.</source>
        <translation>This text does not match.</translation>
    </message>
    <message>
        <source>Câu vừa rồi chưa lưu được. Mời bà con chọn lại.</source>
        <translation>Your last answer was not saved. Please choose again.</translation>
    </message>
    <message>
        <source>Trước bài này: {before}. Bây giờ: {now}.</source>
        <translation>Before this lesson: {before}. Now: {now}.</translation>
    </message>
    <message>
        <source>Bài này cần thêm một lần nữa. Lần sau mình làm tiếp từ đây.</source>
        <translation>This lesson needs one more time. Next time we go on from here.</translation>
    </message>
    <message>
        <source>Chưa làm</source>
        <translation>Not done yet</translation>
    </message>
    <message>
        <source>Làm được khi có người chỉ</source>
        <translation>With somebody showing</translation>
    </message>
    <message>
        <source>Làm được khi có gợi ý</source>
        <translation>With a hint</translation>
    </message>
    <message>
        <source>Tự làm được</source>
        <translation>Alone</translation>
    </message>
    <message>
        <source>Bây giờ: {0}.</source>
        <translation>Now: {0}.</translation>
    </message>
    <message>
        <source>Máy đang sửa dữ liệu. Vẫn học được, nhưng chưa lưu được. Xong việc, máy tự mở lại.</source>
        <translation>The machine is mending its data. You can learn, but nothing is saved yet. It restarts by itself when done.</translation>
    </message>
    <message>
        <source>Loa đã chọn chưa thấy đâu. Máy đang dùng loa khác. Mời cắm lại, hoặc mở trang Loa.</source>
        <translation>The chosen loudspeaker is not there. Another one is in use. Please plug it in, or open the Loudspeaker page.</translation>
    </message>
    <message>
        <source>Em có muốn làm thẻ học số không?</source>
        <translation>Would you like to have a learning card?</translation>
    </message>
    <message>
        <source>Bố mẹ hoặc người giám hộ có đồng ý không?</source>
        <translation>Does a parent or guardian agree?</translation>
    </message>
    <message>
        <source>Làm thẻ học số để lần sau học tiếp.</source>
        <translation>Make a learning card, to go on next time.</translation>
    </message>
    <message>
        <source>Máy này sẽ ghi tên gọi, hình đại diện, nhóm học, xã và những bài đã học.</source>
        <translation>This machine will keep your nickname, picture, group, commune and the lessons you learned.</translation>
    </message>
    <message>
        <source>Máy không hỏi số căn cước, số điện thoại, ngày sinh và không chụp ảnh.</source>
        <translation>It asks for no ID number, phone number or birth date, and takes no photo.</translation>
    </message>
    <message>
        <source>{keeper} giữ những điều này ở máy này. Tỉnh nhận kết quả kèm một mã riêng, không nhận tên gọi.</source>
        <translation>{keeper} keeps this on this machine. The province receives results with a private code, never your nickname.</translation>
    </message>
    <message>
        <source>Sau {months} tháng không học, máy xóa tên gọi.</source>
        <translation>After {months} months without learning, the machine deletes your nickname.</translation>
    </message>
    <message>
        <source>Lúc nào cũng xem, sửa, xóa được, ở Trang của tôi.</source>
        <translation>You can see, change or delete it any time, on My page.</translation>
    </message>
    <message>
        <source>Không làm thẻ vẫn học được mọi bài.</source>
        <translation>Without a card you can still learn every lesson.</translation>
    </message>
    <message>
        <source>bốn</source>
        <translation>four</translation>
    </message>
    <message>
        <source>năm</source>
        <translation>five</translation>
    </message>
    <message>
        <source>sáu</source>
        <translation>six</translation>
    </message>
    <message>
        <source> gặp </source>
        <translation> meets </translation>
    </message>
    <message>
        <source> rủ </source>
        <translation> invites </translation>
    </message>
    <message>
        <source> về cùng </source>
        <translation> goes home with </translation>
    </message>
    <message>
        <source> gọi </source>
        <translation> calls </translation>
    </message>
    <message>
        <source> tìm thấy </source>
        <translation> finds </translation>
    </message>
    <message>
        <source>Nón lá</source>
        <translation>Palm hat</translation>
    </message>
    <message>
        <source>Con cá</source>
        <translation>Fish</translation>
    </message>
    <message>
        <source>Con thuyền</source>
        <translation>Boat</translation>
    </message>
    <message>
        <source>Ấm trà</source>
        <translation>Teapot</translation>
    </message>
    <message>
        <source>Mặt trời</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>Cây dừa</source>
        <translation>Coconut tree</translation>
    </message>
    <message>
        <source>Trống đồng</source>
        <translation>Bronze drum</translation>
    </message>
    <message>
        <source>Xe đạp</source>
        <translation>Bicycle</translation>
    </message>
    <message>
        <source>Con gà</source>
        <translation>Chicken</translation>
    </message>
    <message>
        <source>Con trâu</source>
        <translation>Buffalo</translation>
    </message>
    <message>
        <source>Bông lúa</source>
        <translation>Ear of rice</translation>
    </message>
    <message>
        <source>{0} đi chơi.</source>
        <translation>{0} goes for a walk.</translation>
    </message>
    <message>
        <source>Máy không nhận cột “{0}”. Hãy xóa cột này khỏi tệp.</source>
        <translation>The column “{0}” is not taken. Please delete it from the file.</translation>
    </message>
    <message>
        <source>Tên gọi</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Người lớn/trẻ em</source>
        <translation>Adult/child</translation>
    </message>
    <message>
        <source>Không có nhóm “{0}”. Hãy xem tên nhóm.</source>
        <translation>There is no group “{0}”. Please check its name.</translation>
    </message>
    <message>
        <source>Chưa rõ tuổi. Hãy ghi: người lớn, hoặc trẻ em.</source>
        <translation>The age is not clear. Please write: người lớn, or trẻ em.</translation>
    </message>
    <message>
        <source>Tệp nặng {0} kB, nhiều nhất {1} kB. Hãy chia thành nhiều tệp.</source>
        <translation>The file has {0} kB, at most {1} kB. Please divide it into several files.</translation>
    </message>
    <message>
        <source>Đây không phải tệp chữ. Hãy lưu lại: CSV UTF-8.</source>
        <translation>This is no text file. Please save it as CSV UTF-8.</translation>
    </message>
    <message>
        <source>Tệp chưa có dòng nào dưới dòng tên cột. Hãy thêm người vào.</source>
        <translation>There is no line below the names of the columns. Please add people.</translation>
    </message>
    <message>
        <source>Tệp có {0} dòng, nhiều nhất {1}. Hãy chia thành nhiều tệp.</source>
        <translation>Lines in the file: {0}, at most {1}. Please divide it into several files.</translation>
    </message>
    <message>
        <source>Có {0} ô, cần {1}. Hãy sửa dòng này.</source>
        <translation>Cells: {0}, needed: {1}. Please correct this line.</translation>
    </message>
    <message>
        <source>Có dãy số giống số căn cước hoặc điện thoại. Hãy xóa dãy số này.</source>
        <translation>A number looks like an ID or phone number. Please delete it.</translation>
    </message>
    <message>
        <source>Chưa có tên gọi. Hãy thêm tên gọi.</source>
        <translation>The nickname is missing. Please add it.</translation>
    </message>
    <message>
        <source>Tên gọi dài {0} chữ, nhiều nhất {1}. Hãy viết ngắn.</source>
        <translation>Letters in the nickname: {0}, at most {1}. Please make it shorter.</translation>
    </message>
    <message>
        <source>Tên gọi chỉ gồm chữ. Hãy bỏ số và dấu khác.</source>
        <translation>A nickname has letters only. Please remove numbers and signs.</translation>
    </message>
    <message>
        <source>Tệp chưa ở dạng UTF-8. Hãy lưu lại: CSV UTF-8.</source>
        <translation>The file is not UTF-8. Please save it as CSV UTF-8.</translation>
    </message>
    <message>
        <source>Dòng {0} đặt dấu ngoặc kép chưa đúng. Hãy bỏ dấu ngoặc kép.</source>
        <translation>The quotation marks in line {0} are not right. Please remove them.</translation>
    </message>
    <message>
        <source>Cần đúng một cột “{0}”. Hãy sửa dòng đầu.</source>
        <translation>Exactly one column “{0}” is needed. Please correct the first line.</translation>
    </message>
    <message>
        <source>Người thu đã nghe rõ và có đồng ý không?</source>
        <translation>Did the speaker hear it well, and do they agree?</translation>
    </message>
    <message>
        <source>Máy ghi lại giọng nói, từng câu một, để bà con nghe bằng tiếng của mình.</source>
        <translation>The machine records your voice, sentence by sentence, so that people hear their own language.</translation>
    </message>
    <message>
        <source>Máy không ghi tên người thu.</source>
        <translation>The speaker&apos;s name is not kept.</translation>
    </message>
    <message>
        <source>Bản thu chép ra USB để tỉnh nghe lại, ký, rồi chia cho máy khác.</source>
        <translation>The recording goes by USB to the province, which listens, signs and shares it.</translation>
    </message>
    <message>
        <source>Lúc nào cũng thu lại hoặc xóa được ở máy này.</source>
        <translation>It can be recorded again or deleted here at any time.</translation>
    </message>
    <message>
        <source>Người thu từ 16 tuổi trở lên.</source>
        <translation>The speaker is 16 years or older.</translation>
    </message>
    <message>
        <source>Thu tiếng</source>
        <translation>Record a voice</translation>
    </message>
    <message>
        <source>Thu từng câu bằng tiếng Mường, Thái, Mông</source>
        <translation>Sentence by sentence, in Mường, Thái, Mông</translation>
    </message>
    <message>
        <source>Trước khi học, mình làm thử một việc.</source>
        <translation>Before learning, let us try one task.</translation>
    </message>
    <message>
        <source>Xong một bài rồi.</source>
        <translation>One lesson is done.</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc, mã LUU-02. Mời gọi người phụ trách.</source>
        <translation>The machine has a problem, code LUU-02. Please call the staff.</translation>
    </message>
    <message>
        <source>Máy không có bản lưu. Vẫn học được. Đã lấy lại {0} việc đã ghi.</source>
        <translation>The machine had no backup. You can learn. Records recovered: {0}.</translation>
    </message>
    <message>
        <source>Máy đang dùng bản lưu ngày {0}. Vẫn học được.</source>
        <translation>The machine runs from the backup of {0}. You can learn.</translation>
    </message>
    <message>
        <source> Có thể còn thiếu {0}.</source>
        <translation> Perhaps still missing: {0}.</translation>
    </message>
    <message>
        <source> Đã lấy lại {0} việc ghi sau đó.</source>
        <translation> Later records recovered: {0}.</translation>
    </message>
    <message>
        <source>{0} Mời gọi kỹ thuật viên.</source>
        <translation>{0} Please call the technician.</translation>
    </message>
    <message>
        <source>Tháng {0} năm {1}</source>
        <translation>Month {0} of {1}</translation>
    </message>
    <message>
        <source>Chưa rõ nhóm</source>
        <translation>Group not known</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc, mã CAI-01. Mời gọi người phụ trách.</source>
        <translation>The machine has a problem, code CAI-01. Please call the staff.</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc, mã CAI-02. Mời gọi người phụ trách.</source>
        <translation>The machine has a problem, code CAI-02. Please call the staff.</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc, mã GOI-01. Mời gọi người phụ trách.</source>
        <translation>The machine has a problem, code GOI-01. Please call the staff.</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc, mã LUU-08. Mời gọi người phụ trách.</source>
        <translation>The machine has a problem, code LUU-08. Please call the staff.</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc, mã LUU-03. Mời gọi người phụ trách.</source>
        <translation>The machine has a problem, code LUU-03. Please call the staff.</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc, mã LUU-04. Mời gọi người phụ trách.</source>
        <translation>The machine has a problem, code LUU-04. Please call the staff.</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc, mã LUU-05. Mời gọi người phụ trách.</source>
        <translation>The machine has a problem, code LUU-05. Please call the staff.</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>hôm qua</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>{0} ngày trước</source>
        <translation>days ago: {0}</translation>
    </message>
    <message>
        <source>Chưa ghi được tệp in. Thẻ cũ vẫn dùng được. Hãy cắm USB khác rồi làm lại.</source>
        <translation>The file to print was not written. The old cards still work. Please use another USB stick.</translation>
    </message>
    <message>
        <source>Đội Hoa Sen</source>
        <translation>Team Lotus</translation>
    </message>
    <message>
        <source>Đội Con Trâu</source>
        <translation>Team Buffalo</translation>
    </message>
    <message>
        <source>Đội Con Thuyền</source>
        <translation>Team Boat</translation>
    </message>
    <message>
        <source>Đội Cây Dừa</source>
        <translation>Team Coconut</translation>
    </message>
    <message>
        <source>Đội Trống Đồng</source>
        <translation>Team Drum</translation>
    </message>
    <message>
        <source>Đội Nón Lá</source>
        <translation>Team Hat</translation>
    </message>
    <message>
        <source>Nhất</source>
        <translation>First</translation>
    </message>
    <message>
        <source>Nhì</source>
        <translation>Second</translation>
    </message>
    <message>
        <source>{0}: {1} điểm.</source>
        <translation>{0}: points {1}.</translation>
    </message>
    <message>
        <source>Bài này không còn trên máy. Kết quả đã lưu vẫn còn. Mời bà con chọn bài khác.</source>
        <translation>This lesson is no longer on the machine. Saved results are still there. Please choose another.</translation>
    </message>
    <message>
        <source>Mình làm được rồi.</source>
        <translation>Now you can do it.</translation>
    </message>
    <message>
        <source>Cảm ơn bà con. Một hạt giống số đã được gieo.</source>
        <translation>Thank you. A digital seed was sown.</translation>
    </message>
    <message>
        <source>Thứ hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>Thứ ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>Thứ tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>Thứ năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>Thứ sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>Thứ bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tiếng Việt</source>
        <translation>Vietnamese</translation>
    </message>
    <message>
        <source>Tiếng Anh</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Chưa ghi được tệp in. Bài đã học vẫn còn. Hãy cắm USB khác rồi làm lại.</source>
        <translation>The file to print was not written. What was learned stays. Please use another USB stick.</translation>
    </message>
    <message>
        <source>Giấy thật.</source>
        <translation>The note is genuine.</translation>
    </message>
    <message>
        <source>Giấy do chính máy này làm ra.</source>
        <translation>This machine made it.</translation>
    </message>
    <message>
        <source>Mã không có tên. Tên trên giấy không kiểm tra được.</source>
        <translation>The code holds no name. The name on the paper cannot be checked.</translation>
    </message>
    <message>
        <source>Trước khi học: {0}. {1}</source>
        <translation>Before learning: {0}. {1}</translation>
    </message>
    <message>
        <source>ngày {0}/{1}/{2}</source>
        <translation>{0}/{1}/{2}</translation>
    </message>
    <message>
        <source>Đây không phải mã của giấy ghi nhận.</source>
        <translation>This is not the code of a completion note.</translation>
    </message>
    <message>
        <source>Mời đưa đúng mã vuông trên giấy vào máy quét.</source>
        <translation>Please hold the square code of the note to the scanner.</translation>
    </message>
    <message>
        <source>Chưa đọc được hết mã.</source>
        <translation>The code was not read completely.</translation>
    </message>
    <message>
        <source>Mời trải phẳng giấy rồi quét lại.</source>
        <translation>Please flatten the paper and scan again.</translation>
    </message>
    <message>
        <source>Giấy do bản Học Số mới hơn làm ra.</source>
        <translation>A newer Học Số made this note.</translation>
    </message>
    <message>
        <source>Cập nhật máy này rồi kiểm tra lại.</source>
        <translation>Update this machine, then check again.</translation>
    </message>
    <message>
        <source>Mã trên giấy đã bị sửa.</source>
        <translation>The code on the note was changed.</translation>
    </message>
    <message>
        <source>Không tin được giấy này. Hãy hỏi nơi cấp giấy.</source>
        <translation>This note cannot be trusted. Please ask who gave it out.</translation>
    </message>
    <message>
        <source>Không phải giấy do máy của tỉnh mình làm ra.</source>
        <translation>No machine of our province made this note.</translation>
    </message>
    <message>
        <source>Có thể của tỉnh khác, hoặc là giấy giả. Hãy hỏi nơi cấp giấy.</source>
        <translation>It may be of another province, or false. Please ask who gave it out.</translation>
    </message>
    <message>
        <source>Giấy làm khi máy ấy chưa được tỉnh xác nhận.</source>
        <translation>The note was made before the province confirmed that machine.</translation>
    </message>
    <message>
        <source>Chỉ máy đã làm ra giấy kiểm tra được.</source>
        <translation>Only the machine that made it can check it.</translation>
    </message>
    <message>
        <source>Máy này chưa có khóa của tỉnh, nên chưa kiểm tra được.</source>
        <translation>This machine has no key of the province yet, so it cannot check.</translation>
    </message>
    <message>
        <source>Ghi danh máy với tỉnh, gửi một lần, rồi kiểm tra lại.</source>
        <translation>Enrol the machine, send once, then check again.</translation>
    </message>
    <message>
        <source>Số giấy {0}-{1}</source>
        <translation>Note number {0}-{1}</translation>
    </message>
    <message>
        <source>Đã học xong.</source>
        <translation>Learning finished.</translation>
    </message>
    <message>
        <source>khoảng tháng {0} năm {1}</source>
        <translation>about month {0} of {1}</translation>
    </message>
    <message>
        <source>xã mã số {0}</source>
        <translation>commune number {0}</translation>
    </message>
    <message>
        <source>Khóa</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>Bài</source>
        <translation>Lesson</translation>
    </message>
    <message>
        <source>Xem từ đầu</source>
        <translation>From the start</translation>
    </message>
    <message>
        <source>USB bị rút ra sớm. Chưa lấy ai vào máy. Cắm lại để làm tiếp.</source>
        <translation>The stick was unplugged early. Nobody was taken in. Plug it in to go on.</translation>
    </message>
    <message>
        <source>Đã lưu ở máy này</source>
        <translation>Saved on this machine</translation>
    </message>
    <message>
        <source>Máy chưa lưu thêm được. Những gì đã lưu vẫn còn. Mời gọi người phụ trách.</source>
        <translation>Nothing more can be saved now. What is saved stays. Please call the staff.</translation>
    </message>
    <message>
        <source>Tốt</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>Nên xem</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Chưa được</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Màn hình</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Chạm</source>
        <translation>Touch</translation>
    </message>
    <message>
        <source>Nói vào micro</source>
        <translation>Speaking</translation>
    </message>
    <message>
        <source>Đường tiếng</source>
        <translation>Sound output</translation>
    </message>
    <message>
        <source>Giọng đọc</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Kiểu chữ</source>
        <translation>Typeface</translation>
    </message>
    <message>
        <source>Chỗ trống</source>
        <translation>Free space</translation>
    </message>
    <message>
        <source>Tốc độ ổ đĩa</source>
        <translation>Disk speed</translation>
    </message>
    <message>
        <source>Sổ kết quả</source>
        <translation>Result book</translation>
    </message>
    <message>
        <source>Chống mất điện</source>
        <translation>Power cuts</translation>
    </message>
    <message>
        <source>Bản lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Đồng hồ</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Gói bài</source>
        <translation>Packs</translation>
    </message>
    <message>
        <source>Nối với tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Lần đầu cài</source>
        <translation>First set-up</translation>
    </message>
    <message>
        <source>Khóa máy</source>
        <translation>Lock-down</translation>
    </message>
    <message>
        <source>Chưa kiểm tra được.</source>
        <translation>It could not be checked.</translation>
    </message>
    <message>
        <source>Tắt máy, bật lại rồi thử lần nữa.</source>
        <translation>Switch off and on, then try again.</translation>
    </message>
    <message>
        <source>{size} điểm.</source>
        <translation>{size} pixels.</translation>
    </message>
    <message>
        <source>Không thấy màn hình.</source>
        <translation>No screen found.</translation>
    </message>
    <message>
        <source>Cắm lại dây màn hình.</source>
        <translation>Plug the screen&apos;s cable in again.</translation>
    </message>
    <message>
        <source>{size} điểm, hơi nhỏ.</source>
        <translation>{size} pixels, rather small.</translation>
    </message>
    <message>
        <source>Đặt lại cỡ màn hình của máy.</source>
        <translation>Set the size of the screen again.</translation>
    </message>
    <message>
        <source>Không thấy chỗ nhận chạm.</source>
        <translation>No touch screen found.</translation>
    </message>
    <message>
        <source>Cắm lại dây USB của màn hình.</source>
        <translation>Plug the screen&apos;s USB cable in again.</translation>
    </message>
    <message>
        <source>Chỗ nào cũng nhận chạm.</source>
        <translation>Every place feels a touch.</translation>
    </message>
    <message>
        <source>Có {count} ô chưa nhận chạm.</source>
        <translation>Squares without touch: {count}.</translation>
    </message>
    <message>
        <source>Lau màn hình, cắm lại dây rồi thử lại.</source>
        <translation>Wipe the screen, plug in its cable, try again.</translation>
    </message>
    <message>
        <source>Nghe rõ.</source>
        <translation>Heard well.</translation>
    </message>
    <message>
        <source>Không nghe thấy tiếng.</source>
        <translation>Nothing was heard.</translation>
    </message>
    <message>
        <source>Cắm lại loa, vặn to, hoặc đổi đường tiếng.</source>
        <translation>Plug in the loudspeaker, turn it up, or change the output.</translation>
    </message>
    <message>
        <source>Micro nghe được.</source>
        <translation>The microphone hears.</translation>
    </message>
    <message>
        <source>Micro chưa nghe thấy tiếng.</source>
        <translation>The microphone hears nothing.</translation>
    </message>
    <message>
        <source>Cắm lại micro, nói gần hơn.</source>
        <translation>Plug it in again, speak closer.</translation>
    </message>
    <message>
        <source>Không thấy loa.</source>
        <translation>No loudspeaker found.</translation>
    </message>
    <message>
        <source>Cắm loa rồi thử lại.</source>
        <translation>Plug one in, then try again.</translation>
    </message>
    <message>
        <source>Không có. Chỉ cần khi thu tiếng.</source>
        <translation>None. Only needed to record.</translation>
    </message>
    <message>
        <source>Có giọng tiếng Việt.</source>
        <translation>A Vietnamese voice is there.</translation>
    </message>
    <message>
        <source>Thiếu giọng đọc.</source>
        <translation>The voice is missing.</translation>
    </message>
    <message>
        <source>Cài lại chương trình.</source>
        <translation>Install the program again.</translation>
    </message>
    <message>
        <source>Đủ chữ tiếng Việt.</source>
        <translation>All Vietnamese letters are there.</translation>
    </message>
    <message>
        <source>Thiếu kiểu chữ.</source>
        <translation>The typeface is missing.</translation>
    </message>
    <message>
        <source>Còn {free} MB.</source>
        <translation>{free} MB free.</translation>
    </message>
    <message>
        <source>Còn {free} MB, sắp đầy.</source>
        <translation>{free} MB free, nearly full.</translation>
    </message>
    <message>
        <source>Bỏ bớt gói tiếng.</source>
        <translation>Remove some voice packs.</translation>
    </message>
    <message>
        <source>Chỉ còn {free} MB.</source>
        <translation>Only {free} MB free.</translation>
    </message>
    <message>
        <source>Bỏ bớt gói tiếng, hoặc thay ổ đĩa.</source>
        <translation>Remove some voice packs, or change the disk.</translation>
    </message>
    <message>
        <source>{rate} MB mỗi giây, ghi xong sau {wait} phần nghìn giây.</source>
        <translation>{rate} MB a second, written after {wait} ms.</translation>
    </message>
    <message>
        <source>Ổ đĩa chậm: {rate} MB mỗi giây.</source>
        <translation>The disk is slow: {rate} MB a second.</translation>
    </message>
    <message>
        <source>Nên thay ổ đĩa khác.</source>
        <translation>Better use another disk.</translation>
    </message>
    <message>
        <source>Nguyên vẹn, {saved} kết quả.</source>
        <translation>Whole, results: {saved}.</translation>
    </message>
    <message>
        <source>Có chỗ bị hỏng.</source>
        <translation>A part is damaged.</translation>
    </message>
    <message>
        <source>Tắt máy, bật lại: máy tự lấy bản lưu tốt.</source>
        <translation>Switch off and on: a good backup is taken.</translation>
    </message>
    <message>
        <source>Chưa có, sẽ tạo khi mở máy.</source>
        <translation>Not there yet, made at the start.</translation>
    </message>
    <message>
        <source>Đã lưu là còn, kể cả khi rút điện.</source>
        <translation>What is saved stays, even without power.</translation>
    </message>
    <message>
        <source>Ghi chưa chắc chắn.</source>
        <translation>Writing is not safe.</translation>
    </message>
    <message>
        <source>Xóa tên chưa sạch.</source>
        <translation>Names are not wiped clean.</translation>
    </message>
    <message>
        <source>Ổ đĩa gắn với {options}, dễ mất bài.</source>
        <translation>The disk is mounted with {options}, work may be lost.</translation>
    </message>
    <message>
        <source>Bỏ các chữ đó trong fstab.</source>
        <translation>Remove these words from fstab.</translation>
    </message>
    <message>
        <source>Dữ liệu nằm ở {kind}, tắt máy là mất.</source>
        <translation>Data lies in {kind}, lost when switched off.</translation>
    </message>
    <message>
        <source>Đặt dữ liệu vào ổ đĩa.</source>
        <translation>Put the data on a disk.</translation>
    </message>
    <message>
        <source>Bản mới nhất ngày {day}.</source>
        <translation>The newest is of {day}.</translation>
    </message>
    <message>
        <source>Chưa có bản lưu nào.</source>
        <translation>No backup yet.</translation>
    </message>
    <message>
        <source>Mở Bản lưu, chạm Lưu ngay.</source>
        <translation>Open Backups, touch Save now.</translation>
    </message>
    <message>
        <source>Ngày {day}, chỉ ở máy này.</source>
        <translation>Of {day}, only on this machine.</translation>
    </message>
    <message>
        <source>Mở Bản lưu, chọn thêm USB.</source>
        <translation>Open Backups, choose a USB stick too.</translation>
    </message>
    <message>
        <source>Bản mới nhất ngày {day}, đã cũ.</source>
        <translation>The newest is of {day}, which is old.</translation>
    </message>
    <message>
        <source>Đúng, ngày {day}.</source>
        <translation>Right, {day}.</translation>
    </message>
    <message>
        <source>Ngày {day}, tỉnh chưa xác nhận.</source>
        <translation>{day}, not confirmed by the province.</translation>
    </message>
    <message>
        <source>So với điện thoại.</source>
        <translation>Compare with a phone.</translation>
    </message>
    <message>
        <source>Đồng hồ chậm, ít nhất là ngày {day}.</source>
        <translation>The clock is behind, it is {day} at least.</translation>
    </message>
    <message>
        <source>Chỉnh lại giờ của máy.</source>
        <translation>Set the machine&apos;s time.</translation>
    </message>
    <message>
        <source>Có {courses} khóa học.</source>
        <translation>Courses: {courses}.</translation>
    </message>
    <message>
        <source>Chưa có gói bài nào.</source>
        <translation>No pack yet.</translation>
    </message>
    <message>
        <source>Cắm USB có gói bài, mở trang USB.</source>
        <translation>Plug in a stick with packs, open the USB page.</translation>
    </message>
    <message>
        <source>Thiếu khóa tin cậy của tỉnh.</source>
        <translation>The province&apos;s trusted keys are missing.</translation>
    </message>
    <message>
        <source>Cài lại chương trình của tỉnh.</source>
        <translation>Install the province&apos;s program again.</translation>
    </message>
    <message>
        <source>Thấy {names}.</source>
        <translation>Found {names}.</translation>
    </message>
    <message>
        <source>Chưa cắm USB nào.</source>
        <translation>No USB stick is plugged in.</translation>
    </message>
    <message>
        <source>Tỉnh trả lời.</source>
        <translation>The province answers.</translation>
    </message>
    <message>
        <source>Máy chưa nối với tỉnh.</source>
        <translation>The machine is not connected to the province.</translation>
    </message>
    <message>
        <source>Mở Nối với tỉnh.</source>
        <translation>Open Province.</translation>
    </message>
    <message>
        <source>Đã có mã, chờ mạng.</source>
        <translation>There is a code, waiting for a network.</translation>
    </message>
    <message>
        <source>Xem lại mạng.</source>
        <translation>Check the network.</translation>
    </message>
    <message>
        <source>Tỉnh không nhận mã đã gõ.</source>
        <translation>The province does not accept the code.</translation>
    </message>
    <message>
        <source>Xin tỉnh mã khác.</source>
        <translation>Ask the province for another.</translation>
    </message>
    <message>
        <source>Tỉnh không nhận máy này.</source>
        <translation>The province does not accept this machine.</translation>
    </message>
    <message>
        <source>Xin tỉnh mã đăng ký để nối lại.</source>
        <translation>Ask the province for an enrolment code.</translation>
    </message>
    <message>
        <source>Chưa tới được tỉnh. Vẫn học bình thường.</source>
        <translation>The province cannot be reached. Learning goes on.</translation>
    </message>
    <message>
        <source>Mạng này đòi vào một trang khác trước.</source>
        <translation>This network asks for a sign-in page first.</translation>
    </message>
    <message>
        <source>Đổi sang mạng khác.</source>
        <translation>Use another network.</translation>
    </message>
    <message>
        <source>Đọc được.</source>
        <translation>They can be read.</translation>
    </message>
    <message>
        <source>Đủ: {place}.</source>
        <translation>Complete: {place}.</translation>
    </message>
    <message>
        <source>Còn thiếu vài điều.</source>
        <translation>Something is missing.</translation>
    </message>
    <message>
        <source>Tắt máy, bật lại: máy sẽ hỏi tiếp.</source>
        <translation>Switch off and on: the machine asks for it.</translation>
    </message>
    <message>
        <source>Chưa cài.</source>
        <translation>Not set up.</translation>
    </message>
    <message>
        <source>Không có lối ra ngoài.</source>
        <translation>There is no way out.</translation>
    </message>
    <message>
        <source>Chạy bằng tài khoản quản trị.</source>
        <translation>It runs as administrator.</translation>
    </message>
    <message>
        <source>Mở máy bằng phiên của Học Số.</source>
        <translation>Start it in Học Số&apos;s own session.</translation>
    </message>
    <message>
        <source>Máy có thể ghi bộ nhớ ra đĩa.</source>
        <translation>It may write its memory to the disk.</translation>
    </message>
    <message>
        <source>Không ở phiên riêng của Học Số.</source>
        <translation>Not in Học Số&apos;s own session.</translation>
    </message>
    <message>
        <source>đỏ tròn</source>
        <translation>red circle</translation>
    </message>
    <message>
        <source>xanh vuông</source>
        <translation>blue square</translation>
    </message>
    <message>
        <source>vàng tam giác</source>
        <translation>yellow triangle</translation>
    </message>
    <message>
        <source>Tin nhanh, bảng số liệu</source>
        <translation>Short news, figures</translation>
    </message>
    <message>
        <source>Máy này chưa đăng ký với tỉnh. Kết quả vẫn lưu ở máy.</source>
        <translation>This machine is not enrolled. Results are saved here.</translation>
    </message>
    <message>
        <source>Mạng này đòi vào một trang khác trước. Kết quả vẫn lưu ở máy.</source>
        <translation>This network asks for a sign-in page first. Results are saved here.</translation>
    </message>
    <message>
        <source>Tỉnh chưa nhận được. Kết quả vẫn lưu ở máy. Mời gọi kỹ thuật viên.</source>
        <translation>The province could not receive. Results are saved here. Please call the technician.</translation>
    </message>
    <message>
        <source>Tỉnh đang bận. Máy sẽ tự gửi lại.</source>
        <translation>The province is busy. The machine sends again by itself.</translation>
    </message>
    <message>
        <source>Chưa có mạng. Kết quả đã lưu ở máy, có mạng sẽ gửi.</source>
        <translation>No network. Results are saved here and will be sent.</translation>
    </message>
    <message>
        <source>Tỉnh đã nhận lúc {0} giờ {1}, ngày {2}/{3}</source>
        <translation>The province received at {0}:{1}, {2}/{3}</translation>
    </message>
    <message>
        <source>Mã khôi phục chưa được chép ra giấy.</source>
        <translation>The recovery code is not on paper yet.</translation>
    </message>
    <message>
        <source>Tỉnh đưa chìa khóa niêm phong khác. Mời gọi kỹ thuật viên.</source>
        <translation>The province offers another sealing key. Please call the technician.</translation>
    </message>
    <message>
        <source>Máy đã mất {0} việc vừa ghi. Mời gọi kỹ thuật viên.</source>
        <translation>Last records lost: {0}. Please call the technician.</translation>
    </message>
    <message>
        <source>{0} kết quả tỉnh trả lại, để riêng ở máy. Mời gọi kỹ thuật viên.</source>
        <translation>Results the province returned, set aside here: {0}. Please call the technician.</translation>
    </message>
    <message>
        <source>Máy sắp đầy. Kết quả học vẫn lưu được. Hãy bỏ bớt gói tiếng hoặc gọi kỹ thuật viên.</source>
        <translation>The disk is nearly full. Results can still be saved. Remove some voice packs or call the technician.</translation>
    </message>
    <message>
        <source>Máy chưa phát được tiếng. Vẫn xem được bài.</source>
        <translation>The machine cannot make sound. You can still see the lessons.</translation>
    </message>
    <message>
        <source>Máy đang thiếu giọng đọc. Vẫn xem được bài.</source>
        <translation>The voice is missing. You can still see the lessons.</translation>
    </message>
    <message>
        <source>Bắc, Trung, Nam, nghe thử</source>
        <translation>North, centre, south; listen first</translation>
    </message>
    <message>
        <source>Chào bà con. Hôm nay là ngày 2/9, mình học dùng VNeID.</source>
        <translation>Hello, everybody. Today is 2/9, and we learn to use VNeID.</translation>
    </message>
    <message>
        <source>Máy thiếu giọng đọc. Câu có tiếng thu sẵn vẫn nghe được. Mời mở Kiểm tra máy.</source>
        <translation>The voice is missing. Recorded sentences are still heard. Please open Check the machine.</translation>
    </message>
    <message>
        <source>Giọng đọc cài thêm chưa chạy. Máy đang đọc bằng giọng của máy. Mời mở trang Giọng đọc.</source>
        <translation>The added voice does not run. The machine reads with its own. Please open the Voice page.</translation>
    </message>
    <message>
        <source>Đồng hồ của máy có thể sai. Vẫn học và lưu được. Hãy chỉnh lại giờ.</source>
        <translation>The clock may be wrong. Learning and saving still work. Please set the time.</translation>
    </message>
    <message>
        <source>Sắp xóa tên gọi của {0} người lâu không học.</source>
        <translation>Nicknames soon deleted, long without learning: {0}.</translation>
    </message>
    <message>
        <source>Máy chưa có gói bài nào.</source>
        <translation>There are no lesson packs yet.</translation>
    </message>
    <message>
        <source>{0}: bản {1}, ngày {2}.</source>
        <translation>{0}: version {1}, {2}.</translation>
    </message>
    <message>
        <source>Thẻ học số ở máy này: {0} người.</source>
        <translation>Learning cards on this machine: {0}.</translation>
    </message>
    <message>
        <source>Chỗ trống: {0} GB.</source>
        <translation>Free space: {0} GB.</translation>
    </message>
    <message>
        <source>Chưa gửi lần nào</source>
        <translation>Nothing sent yet</translation>
    </message>
    <message>
        <source>Tỉnh đã nhận</source>
        <translation>The province has received</translation>
    </message>
    <message>
        <source>Giọng đọc: sẵn sàng.</source>
        <translation>Voice: ready.</translation>
    </message>
    <message>
        <source>Đồng hồ: đúng, hôm nay {0}.</source>
        <translation>Clock: right, today is {0}.</translation>
    </message>
    <message>
        <source>Đồng hồ: {0}, tỉnh chưa xác nhận.</source>
        <translation>Clock: {0}, not confirmed by the province.</translation>
    </message>
    <message>
        <source>Mở lớp</source>
        <translation>Open a class</translation>
    </message>
    <message>
        <source>Dạy cả lớp, hoặc tập dạy thử</source>
        <translation>Teach a class, or rehearse</translation>
    </message>
    <message>
        <source>Cách dẫn lớp</source>
        <translation>How to lead a class</translation>
    </message>
    <message>
        <source>Từng màn hình, ba câu một</source>
        <translation>Screen by screen, in three sentences</translation>
    </message>
    <message>
        <source>Bà con học viên</source>
        <translation>Learners</translation>
    </message>
    <message>
        <source>Tìm người, làm thẻ, in thẻ</source>
        <translation>Find people, make and print cards</translation>
    </message>
    <message>
        <source>Giấy tờ</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Tờ cầm tay, thẻ trả lời, báo cáo tháng</source>
        <translation>Hand sheets, answer cards, reports</translation>
    </message>
    <message>
        <source>Bàn hỗ trợ số</source>
        <translation>Help desk</translation>
    </message>
    <message>
        <source>Mỗi người được giúp, chạm một lần</source>
        <translation>One touch for each person helped</translation>
    </message>
    <message>
        <source>Cuộc thi giữa các đội</source>
        <translation>Team contest</translation>
    </message>
    <message>
        <source>Câu hỏi, bảng điểm từng đội</source>
        <translation>Questions and points by team</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Số liệu từng tháng, lưu vào USB</source>
        <translation>Figures by month, saved to USB</translation>
    </message>
    <message>
        <source>Kết quả học</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>Đã lưu, chờ gửi, tỉnh đã nhận</source>
        <translation>Saved, waiting, received</translation>
    </message>
    <message>
        <source>Kiểm tra giấy ghi nhận</source>
        <translation>Check a completion note</translation>
    </message>
    <message>
        <source>Quét mã trên giấy, không cần mạng</source>
        <translation>Scan its code, no network needed</translation>
    </message>
    <message>
        <source>Khóa người hướng dẫn</source>
        <translation>Course for volunteers</translation>
    </message>
    <message>
        <source>Ba bài, làm thử, không tính số liệu</source>
        <translation>Three lessons, nothing is counted</translation>
    </message>
    <message>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Gửi kết quả về tỉnh</source>
        <translation>Send results to the province</translation>
    </message>
    <message>
        <source>Gói bài, kết quả, cài đặt, bản mới</source>
        <translation>Packs, results, settings, updates</translation>
    </message>
    <message>
        <source>Chọn mạng, gõ mật khẩu</source>
        <translation>Choose a network, type its password</translation>
    </message>
    <message>
        <source>Chọn loa, nghe thử, độ to</source>
        <translation>Choose, try, set the loudness</translation>
    </message>
    <message>
        <source>Bỏ qua lần chạm lặp</source>
        <translation>Skip repeated touches</translation>
    </message>
    <message>
        <source>Lưu ngay, lấy lại bản lưu</source>
        <translation>Save now, restore</translation>
    </message>
    <message>
        <source>Mã PIN hướng dẫn viên</source>
        <translation>Volunteer&apos;s PIN</translation>
    </message>
    <message>
        <source>Đặt mã mới</source>
        <translation>Set a new one</translation>
    </message>
    <message>
        <source>Mã khôi phục</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Chép ra giấy, cất ở ủy ban xã</source>
        <translation>Copy to paper, keep at the office</translation>
    </message>
    <message>
        <source>Kiểm tra máy</source>
        <translation>Check the machine</translation>
    </message>
    <message>
        <source>Màn hình, loa, ổ đĩa, bản lưu, mạng</source>
        <translation>Screen, sound, disk, backups, network</translation>
    </message>
    <message>
        <source>Gõ hoặc quét mã đăng ký của tỉnh</source>
        <translation>Type or scan the province&apos;s code</translation>
    </message>
    <message>
        <source>Tắt máy, khởi động lại</source>
        <translation>Switch off or restart</translation>
    </message>
    <message>
        <source>Mở lại chương trình, thoát ra</source>
        <translation>Restart the program, leave</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc, mã BAI-01. Mời gọi người phụ trách.</source>
        <translation>The machine has a problem, code BAI-01. Please call the staff.</translation>
    </message>
    <message>
        <source>Mời người phụ trách gõ mã PIN, sáu số.</source>
        <translation>Staff, please type the PIN, six digits.</translation>
    </message>
    <message>
        <source>Mời gọi người phụ trách đến giúp.</source>
        <translation>Please call the staff to help.</translation>
    </message>
    <message>
        <source>Không vội. Mình làm từng việc một.</source>
        <translation>No hurry. One thing at a time.</translation>
    </message>
    <message>
        <source>Không đọc được bài này. Mời gọi người phụ trách.</source>
        <translation>This lesson cannot be read. Please call the staff.</translation>
    </message>
    <message>
        <source>Máy gặp trục trặc, mã BAI-02. Mời gọi người phụ trách.</source>
        <translation>The machine has a problem, code BAI-02. Please call the staff.</translation>
    </message>
    <message>
        <source>Học xong rồi, mình làm thử lại nhé.</source>
        <translation>Learning is done, let us try again.</translation>
    </message>
    <message>
        <source>Lâu rồi mới gặp. Mình làm thử lại nhé.</source>
        <translation>It has been a while. Let us try again.</translation>
    </message>
    <message>
        <source>Mình làm thử luôn, không cần học trước.</source>
        <translation>Let us try at once, without learning first.</translation>
    </message>
    <message>
        <source>Mã PIN chưa đúng. Chờ {0} giây rồi thử lại. Quên mã thì gọi tỉnh xin mã mở.</source>
        <translation>The PIN is not right. Wait {0} s, then try again. If it is forgotten, call the province for a code.</translation>
    </message>
    <message>
        <source>Mã PIN chưa đúng. Quên mã thì gọi tỉnh xin mã mở.</source>
        <translation>The PIN is not right. If it is forgotten, call the province for a code.</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Đây là làm thử.</source>
        <translation>This is practice.</translation>
    </message>
    <message>
        <source>Đừng nhập mật khẩu thật, số thẻ thật.</source>
        <translation>Never type real passwords or card numbers here.</translation>
    </message>
    <message>
        <source>Màn hình thật có thể khác một chút.</source>
        <translation>The real screen may look a little different.</translation>
    </message>
    <message>
        <source>Tìm chữ hoặc hình này.</source>
        <translation>Look for these words or this picture.</translation>
    </message>
    <message>
        <source>Việc cần làm</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Làm thử trên máy tập</source>
        <translation>Try it on the practice device</translation>
    </message>
    <message>
        <source>Làm mẫu cho tôi xem</source>
        <translation>Show me how</translation>
    </message>
    <message>
        <source>Gợi ý cho tôi</source>
        <translation>Give me a hint</translation>
    </message>
    <message>
        <source>Làm lại từ đầu</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Chưa biết</source>
        <translation>I don&apos;t know yet</translation>
    </message>
    <message>
        <source>Xem việc cần làm</source>
        <translation>See what to do</translation>
    </message>
</context>
</TS>
