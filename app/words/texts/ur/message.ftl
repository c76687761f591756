# checked: no

## What is sent by text and email. A text message says nothing that tells others why.

message-booked-text = { $sender }: آپ کی ملاقات { $date }، { $time } ہے۔ حوالہ { $reference }۔ تبدیل یا منسوخ کریں: { $link }
message-sent-text = { $sender }: آپ کا فارم مل گیا۔ ہم وقت طے کرنے کے لیے رابطہ کریں گے۔ حوالہ { $reference }۔ دیکھیں یا منسوخ کریں: { $link }
message-moved-text = { $sender }: آپ کی ملاقات اب { $date }، { $time } ہے۔ حوالہ { $reference }۔ تبدیل یا منسوخ کریں: { $link }
message-cancelled-text = { $sender }: آپ کی { $date }، { $time } کی ملاقات منسوخ ہو گئی۔ حوالہ { $reference }۔ مزید: { $link }

message-booked-subject = آپ کی ملاقات: { $date }
message-sent-subject = ہمیں آپ کا فارم مل گیا ہے
message-moved-subject = آپ کی ملاقات کی نئی تاریخ: { $date }
message-cancelled-subject = آپ کی { $date } کی ملاقات منسوخ ہو گئی ہے
message-greeting = آداب { $name }،
message-booked-body = آپ کی ملاقات { $date }، { $time } { $worker } کے ساتھ ہے۔
message-sent-body = ہمیں آپ کا فارم مل گیا ہے۔ ہم { $date } تک آپ سے رابطہ کریں گے تاکہ آپ کے لیے مناسب وقت طے ہو۔
message-moved-body = آپ کی ملاقات کا وقت بدل گیا ہے۔ اب یہ { $date }، { $time } { $worker } کے ساتھ ہے۔
message-cancelled-body = آپ کی { $date }، { $time } کی ملاقات منسوخ ہو گئی ہے۔
message-how-phone = آپ کے دیے ہوئے نمبر پر { $worker } کی کال آئے گی۔
message-how-video = ملاقات سے پہلے ہم آپ کو ویڈیو کال کا لنک بھیجیں گے۔
message-how-in-person = ملاقات کی جگہ: { $place }۔
message-reference = آپ کا حوالہ { $reference } ہے۔
message-change = اپنی ملاقات دیکھنے، تبدیل یا منسوخ کرنے کے لیے یہاں جائیں: { $link }
message-call = کوئی سوال ہو تو ہمیں { $phone } پر کال کریں۔
message-not-watched = اس پیغام کا جواب نہ دیں۔ جوابات کوئی نہیں پڑھتا۔
message-from = { $sender } کی طرف سے

message-staff-intake-subject = ایک نیا انٹیک فارم آیا ہے
message-staff-intake-body = ایک انٹیک فارم آپ کا منتظر ہے، حوالہ { $reference }۔ اسے { $deadline } تک پڑھیں۔
message-staff-intake-urgent-subject = ایک فوری انٹیک فارم آیا ہے
message-staff-intake-urgent-body = ایک فوری انٹیک فارم آپ کا منتظر ہے، حوالہ { $reference }۔ اسے { $deadline } تک پڑھیں۔
message-staff-overdue-subject = ایک انٹیک فارم وقت پر نہیں پڑھا گیا
message-staff-overdue-body = انٹیک فارم { $reference } کو { $deadline } تک پڑھا جانا تھا۔ اسے پڑھنا { $reader } کے ذمے ہے۔ ڈیوٹی پر ہونے کے ناتے یقینی بنائیں کہ کوئی اسے پڑھ لے۔
message-staff-prepared-body = انٹیک فارم { $reference } کے لیے مزید معلومات آئی ہیں۔
message-staff-flag-subject = ایک توجہ طلب بات آپ کے سپرد ہے
message-staff-flag-body = ریفرل { $reference } کی ایک توجہ طلب بات آپ کے سپرد ہے۔ اسے کھولیں اور بتائیں کہ آپ اس پر کام کر رہے ہیں۔
message-staff-flag-overdue-subject = ایک توجہ طلب بات پر وقت پر کسی نے کام نہیں کیا
message-staff-flag-overdue-body = ریفرل { $reference } کی ایک توجہ طلب بات پر { $deadline } تک کام ہونا چاہیے تھا۔ یہ { $name } کے پاس ہے۔ ڈیوٹی پر موجود فرد کے طور پر یقینی بنائیں کہ کوئی اس پر کام کرے۔
message-staff-open = اسے یہاں کھولیں: { $link }
