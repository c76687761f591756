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

message-reminder-text = { $sender }: { $date } کو { $time } آپ کی ملاقات کی یاد دہانی۔ حوالہ { $reference }۔ تبدیل یا منسوخ کریں: { $link }
message-reminder-subject = یاد دہانی: { $date } کو آپ کی ملاقات
message-reminder-body = یہ { $date } کو { $time } { $worker } کے ساتھ آپ کی ملاقات کی یاد دہانی ہے۔ اگر یہ وقت اب آپ کے لیے مناسب نہیں تو آپ اسے بدل یا منسوخ کر سکتے ہیں، تاکہ یہ کسی اور کو مل سکے۔

message-how-it-went-text = { $sender }: آپ کی بات چیت کیسی رہی؟ چاہیں تو یہاں بتائیں: { $link } حوالہ { $reference }
message-how-it-went-subject = آپ کی بات چیت کیسی رہی؟
message-how-it-went-body = آپ { $worker } سے ملے۔ ہم جاننا چاہیں گے کہ یہ آپ کے لیے کیسی رہی۔ ایک منٹ لگتا ہے، اور بتانا ضروری نہیں: { $link }

message-answered-text = { $sender }: ہم نے آپ کی بات کا جواب دے دیا ہے۔ اپنے حوالے { $reference } سے پڑھیں: { $link }
message-answered-subject = ہم نے آپ کی بات کا جواب دے دیا ہے
message-answered-body = ہم نے آپ کی بات کا جواب دے دیا ہے۔ پڑھنے کے لیے اپنے حوالے اور تاریخِ پیدائش کے ساتھ واپس آئیں: { $link }

message-unfinished-text = { $sender }: آپ کا فارم ابھی نہیں بھیجا گیا۔ اپنے کوڈ سے جاری رکھیں: { $link }
message-unfinished-subject = آپ کا فارم ابھی نہیں بھیجا گیا
message-unfinished-body = آپ نے کہا تھا کہ ہم آپ کو آپ کا فارم یاد دلائیں، جو ابھی نہیں بھیجا گیا۔ اپنے کوڈ اور تاریخِ پیدائش سے جاری رکھیں: { $link }
message-unfinished-leave = اگر اب ضرورت نہیں تو آپ کو کچھ کرنے کی ضرورت نہیں۔ ہم دوبارہ یاد نہیں دلائیں گے، اور جو آپ نے لکھا وہ مٹا دیا جائے گا۔

message-asked-text = { $sender }: آپ کے فارم کے بارے میں ہمارا ایک سوال ہے۔ براہ کرم { $phone } پر کال کریں۔ حوالہ { $reference }
message-asked-subject = آپ کے فارم کے بارے میں ہمارا ایک سوال ہے
message-asked-body = آپ کے فارم کا شکریہ۔ آپ کی اچھی طرح مدد کرنے کے لیے ہم آپ سے کچھ پوچھنا چاہتے ہیں:
message-asked-call = ہمیں بتانے کے لیے براہ کرم { $phone } پر کال کریں۔
message-news-text = { $sender }: ہم نے آپ کا فارم پڑھ لیا ہے اور اس پر بات کرنا چاہتے ہیں۔ براہ کرم { $phone } پر کال کریں۔ حوالہ { $reference }
message-news-subject = آپ کے فارم کے بارے میں
message-signposted-body = آپ کے فارم کا شکریہ۔ ہم نے اسے توجہ سے پڑھا ہے، اور ہمارا خیال ہے کہ جو آپ کو چاہیے وہ یہاں ملے گا:
message-signposted-more = آپ وہاں ہمارے بغیر خود جا سکتے ہیں۔ اگر وہ آپ کے لیے ٹھیک نہ ہو تو ہمیں کال کریں، ہم آپ کے ساتھ مل کر پھر سوچیں گے۔
message-passed-on-body = آپ کے فارم کا شکریہ۔ ہم نے { $team } سے آپ کی مدد کے لیے کہا ہے اور وہ راضی ہیں۔ وہ آپ سے رابطہ کریں گے۔
message-not-suitable-body = آپ کے فارم کا شکریہ۔ ہم نے اسے توجہ سے پڑھا ہے۔ اس کام میں مدد کے لیے ہم مناسب نہیں، اور ہمیں اس کا افسوس ہے۔
message-not-suitable-door = اس کے بجائے آپ یہاں جا سکتے ہیں:
message-unsuitable-area = جہاں آپ رہتے ہیں اس علاقے کے لیے ایک اور سروس ہے۔
message-unsuitable-clinical = آپ کی ضرورت کو کوئی ڈاکٹر، نرس یا دوسرا طبی ماہر بہتر دیکھ سکتا ہے۔
message-unsuitable-helped = اس میں کوئی پہلے ہی آپ کی مدد کر رہا ہے، اور وہ آپ کو بہتر جانتے ہیں۔
message-unsuitable-other = کچھ اور لوگ آپ کے لیے ہم سے زیادہ کر سکتے ہیں۔
message-declined-text = { $sender }: آپ کے کہنے پر ہم نے آپ کا فارم بند کر دیا ہے۔ ارادہ بدل جائے تو { $phone } پر کال کریں۔ حوالہ { $reference }
message-declined-body = آپ نے بتایا کہ آپ آگے نہیں بڑھنا چاہتے۔ کوئی بات نہیں، ہم نے آپ کا فارم بند کر دیا ہے۔ ارادہ بدل جائے تو ہمیں کال کریں یا فارم دوبارہ بھریں۔
message-missed-text = { $sender }: ہماری ملاقات نہ ہو سکی۔ آپ کوئی اور وقت چن سکتے ہیں: { $link } حوالہ { $reference }
message-missed-subject = ہماری ملاقات نہ ہو سکی
message-missed-body = { $date }، { $time } کو ہماری ملاقات نہ ہو سکی۔ ایسا کسی کے ساتھ بھی ہو سکتا ہے۔ اگر آپ اب بھی ملنا چاہیں تو نیچے دیے گئے لنک سے کوئی اور وقت چنیں، یا ہمیں کال کریں۔

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
message-staff-case-subject = ایک کیس اب آپ کا ہے
message-staff-case-body = حوالہ { $reference } کا کیس اب آپ کے پاس ہے۔
message-digest-subject = آج آپ کے منتظر کام
message-digest-body = صبح بخیر۔ آج Matters میں یہ آپ کے منتظر ہیں:
message-digest-flags = { $count ->
    [one] { $count } توجہ طلب بات
   *[other] { $count } توجہ طلب باتیں
}
message-digest-forms = { $count ->
    [one] { $count } انٹیک فارم پڑھنے کے لیے
   *[other] { $count } انٹیک فارم پڑھنے کے لیے
}
message-digest-appointments = { $count ->
    [one] { $count } ملاقات
   *[other] { $count } ملاقاتیں
}
message-digest-tasks = { $count ->
    [one] { $count } کام
   *[other] { $count } کام
}
message-digest-stop = آپ نے یہ خلاصہ مانگا تھا۔ اسے بند کرنے کے لیے: { $link }
message-staff-open = اسے یہاں کھولیں: { $link }

message-kind-confirmation = تصدیق
message-kind-moved = ملاقات کا وقت بدل گیا
message-kind-cancelled = ملاقات منسوخ
message-kind-reminder-week = یاد دہانی، ایک ہفتہ پہلے
message-kind-reminder-two-days = یاد دہانی، دو دن پہلے
message-kind-reminder-three-hours = یاد دہانی، تین گھنٹے پہلے
message-kind-offer = خالی وقت کی پیشکش
message-kind-missed = رہ جانے والی ملاقات کے بعد دوسرے وقت کی پیشکش
message-kind-how-it-went = پوچھا گیا کہ پہلی بات چیت کیسی رہی
message-kind-answered = فرد کی درخواست کا جواب
message-kind-unfinished = نہ بھیجے گئے فارم کی یاد دہانی
message-kind-asked = فارم کے بارے میں سوال
message-kind-signposted = ضرورت کی چیز کہاں ملے گی
message-kind-passed-on = دوسری ٹیم کے سپرد
message-kind-not-suitable = موزوں نہیں، دوسرا دروازہ بتایا گیا
message-kind-declined = ان کے کہنے پر بند
message-kind-code = واپس آنے کا کوڈ
message-kind-contact = کہ نیا نمبر یا پتہ استعمال ہو گا
message-kind-intake = عملے کو: ایک فارم آیا
message-kind-prepared = عملے کو: مزید معلومات آئیں
message-kind-overdue = عملے کو: فارم وقت پر نہیں پڑھا گیا
message-kind-flag = عملے کو: ایک توجہ طلب بات
message-kind-digest = عملے کو: صبح کا خلاصہ
message-kind-case = عملے کو: کیس اب ان کا ہے
message-offer-text = { $sender }: { $date }، { $time } کا وقت آپ کے لیے خالی ہے۔ { $until } تک جواب دیں: { $link }
message-offer-sooner-text = { $sender }: جلد کا وقت خالی ہے، { $date }، { $time }۔ { $until } تک جواب دیں: { $link }
message-offer-subject = آپ کے لیے ایک وقت: { $date }
message-offer-sooner-subject = آپ کے لیے جلد کا وقت: { $date }
message-offer-body = ایک وقت خالی ہوا ہے جو شاید آپ کے لیے مناسب ہو: { $date }، { $time } { $worker } کے ساتھ۔ ہم نے اسے { $until } تک آپ کے لیے رکھا ہے۔
message-offer-sooner-body = آپ نے جلد کا وقت مانگا تھا۔ ایک وقت خالی ہوا ہے: { $date }، { $time } { $worker } کے ساتھ۔ ہم نے اسے { $until } تک آپ کے لیے رکھا ہے۔ جب تک آپ یہ نہ لیں، جو ملاقات طے ہے وہ آپ ہی کی ہے۔
message-offer-answer = ہاں یا نہ کہنے کے لیے یہاں جائیں: { $link }
message-offer-otherwise = اس وقت تک جواب نہ ملا تو ہم یہ وقت کسی اور کو دیں گے۔ آپ کے لیے اور کچھ نہیں بدلے گا۔

message-code-text = { $sender }: آپ کا کوڈ { $code } ہے۔ یہ { $minutes } منٹ کام کرتا ہے۔ کسی کو نہ دیں۔
message-code-subject = آپ کا کوڈ
message-code-body = آپ کا کوڈ { $code } ہے۔ یہ { $minutes } منٹ کام کرتا ہے۔ کسی کو نہ دیں۔
message-code-not-you = اگر آپ نے یہ نہیں منگوایا تو کچھ کرنے کی ضرورت نہیں۔ اگر دوبارہ ایسا ہو تو ہمیں { $phone } پر کال کریں۔

message-contact-text = { $sender }: آپ کے کہنے پر اب سے ہم اس نمبر پر رابطہ کریں گے۔ اگر آپ نے ایسا نہیں کہا تو { $phone } پر کال کریں۔
message-contact-subject = ہم اس پتے پر لکھیں گے
message-contact-body = آپ کے کہنے پر اب سے ہم آپ کو اس پتے پر لکھیں گے۔ اگر آپ نے ایسا نہیں کہا تو { $phone } پر کال کریں۔

message-digest-threads = { $count ->
    [one] اسٹوڈیو میں { $count } بات جس کا جواب نہیں آیا
   *[other] اسٹوڈیو میں { $count } باتیں جن کا جواب نہیں آیا
}
message-digest-mentions = { $count ->
    [one] اسٹوڈیو میں { $count } گفتگو جس میں آپ کا ذکر ہے
   *[other] اسٹوڈیو میں { $count } گفتگوئیں جن میں آپ کا ذکر ہے
}
message-digest-approvals = { $count ->
    [one] اسٹوڈیو میں سوالوں کا { $count } مجموعہ جس کی منظوری آپ سے مانگی گئی ہے
   *[other] اسٹوڈیو میں سوالوں کے { $count } مجموعے جن کی منظوری آپ سے مانگی گئی ہے
}
message-guest-invited-subject = ہمارے سوال بہتر بنانے میں مدد کریں
message-guest-invited-body = ہم ان سوالوں پر کام کر رہے ہیں جو ہم لنک ورکر سے ملنے سے پہلے لوگوں سے پوچھتے ہیں۔ ہم آپ کی رائے جاننا چاہتے ہیں۔ کسی اکاؤنٹ کی ضرورت نہیں، اور چند منٹ لگتے ہیں۔
message-guest-news-subject = آپ کے لیے جواب آیا ہے
message-guest-news-body = آپ نے ہمارے سوالوں کے بارے میں جو کہا، کسی نے اس کا جواب دیا ہے۔ آپ کا شکریہ۔
message-guest-asked-subject = آپ کی منظوری مانگی گئی ہے
message-guest-asked-body = جن سوالوں میں آپ نے مدد کی وہ ایک بار پھر دیکھے جانے کے لیے تیار ہیں۔ براہ کرم بتائیں کہ کیا انہیں استعمال کیا جا سکتا ہے۔
message-guest-link = یہاں کھولیں: { $link }
message-guest-private = یہ لنک آپ کے لیے ہے۔ براہ کرم آگے نہ دیں۔
message-kind-guest-invited = اسٹوڈیو کے مہمان کو: ان کا لنک
message-kind-guest-news = اسٹوڈیو کے مہمان کو: جواب
message-kind-guest-asked = اسٹوڈیو کے مہمان کو: منظوری کی درخواست
