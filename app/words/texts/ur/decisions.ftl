# checked: no

## What the team decides on an intake form, and who waits.

decisions-others = دوسرے فیصلے
decisions-ask = مزید پوچھیں
decisions-ask-title = فرد سے مزید پوچھیں
decisions-ask-words = آپ کیا پوچھنا چاہتے ہیں؟
decisions-ask-hint = انہیں یہی الفاظ ملیں گے۔ فارم پڑھا ہوا شمار ہوگا۔
decisions-signpost = کہیں اور کا بتائیں
decisions-signpost-title = فرد کو بتائیں کہ اور کہاں جائیں
decisions-signpost-to = جو انہیں چاہیے وہ کہاں ملے گا؟
decisions-signpost-hint = بتائیں کہ وہ کون ہیں، کیا کرتے ہیں اور ان سے کیسے رابطہ ہو۔ فرد کو یہی الفاظ ملیں گے۔
decisions-signpost-partners = آپ کے نیٹ ورک کے ساتھ کام کرنے والی تنظیمیں
decisions-reallocate = کسی اور کو دیں
decisions-reallocate-title = یہ فارم کون لے گا؟
decisions-reallocate-hint = ساتھی کو فوراً بتا دیا جاتا ہے۔ کوئی دوسری ٹیم لے تو فرد کو بتایا جاتا ہے۔
decisions-reallocate-team = کوئی دوسری ٹیم
decisions-reallocate-team-name = ٹیم کا نام
decisions-reallocate-team-name-hint = فرد کو یہ نام ای میل میں ملے گا۔
decisions-reallocate-agreed = ان کے ساتھ کیا طے ہوا ہے؟
decisions-reallocate-agreed-hint = صرف آپ کی ٹیم کے لیے۔ فرد کو یہ الفاظ نہیں ملیں گے۔
decisions-not-suitable = موزوں نہیں
decisions-not-suitable-title = ہم اس فرد کے لیے مناسب نہیں
decisions-not-suitable-reason = ہم کیوں مناسب نہیں؟
decisions-not-suitable-reason-hint = فرد کو نرمی سے یہ بات بتائی جائے گی۔
decisions-not-suitable-door = اس کے بجائے وہ کہاں جا سکتے ہیں؟
decisions-declined = انہوں نے منع کیا
decisions-declined-title = فرد آگے نہیں بڑھنا چاہتے
decisions-declined-note = انہوں نے کیا کہا؟ (اختیاری)
decisions-declined-note-hint = صرف آپ کی ٹیم کے لیے۔ فرد کو یہ الفاظ نہیں ملیں گے۔
decisions-declined-only = صرف اس کے لیے جس نے خود منع کیا۔ اگر رابطہ نہ ہو سکے یا ہم مناسب نہ ہوں تو کچھ اور چنیں۔
decisions-button-ask = فرد سے پوچھیں
decisions-button-signpost = بتائیں اور ختم کریں
decisions-button-reallocate = کسی اور کو دیں
decisions-button-not-suitable = انہیں بتائیں اور ختم کریں
decisions-button-declined = ریفرل ختم کریں
decisions-ends = اس سے ریفرل ختم ہو جاتا ہے اور کھلے فارموں کی فہرست سے نکل جاتا ہے۔
decisions-ends-booked = ان کی ملاقات منسوخ ہو جاتی ہے اور انہیں بتا دیا جاتا ہے۔
decisions-team-booked = کوئی دوسری ٹیم لے تو ان کی ملاقات منسوخ ہو جاتی ہے اور انہیں بتا دیا جاتا ہے۔
decisions-colleague-booked = ساتھی فارم لے تو ملاقات { $worker } کے پاس ہی رہتی ہے۔ اگر ساتھی کو ملنا ہو تو بعد میں ملاقات کا وقت بدلیں۔
decisions-language = وہ { $language } میں پڑھتے ہیں۔ ایسے لکھیں کہ وہ سمجھ سکیں، یا ترجمان سے پوچھیں۔
decisions-by-both = انہیں ای میل ملے گی، اور ایک ٹیکسٹ جس میں صرف { $phone } پر کال کرنے کو کہا جائے گا۔
decisions-by-email = انہیں ای میل ملے گی۔
decisions-by-text = انہیں ایک ٹیکسٹ ملے گا جس میں صرف { $phone } پر کال کرنے کو کہا جائے گا۔ آپ کے الفاظ اس میں نہیں: جب وہ کال کریں تو بتائیں۔
decisions-by-none-title = انہیں ہماری طرف سے کوئی پیغام نہیں ملے گا
decisions-by-none = انہوں نے پیغام بھیجنے کا کوئی محفوظ طریقہ نہیں بتایا۔ انہیں کال کریں یا لکھیں، اور خود بتائیں۔
decisions-over-title = یہ فارم اب کھلا نہیں
decisions-over = کسی نے فیصلہ کر دیا ہے، یا فرد کو قبول کر لیا گیا ہے۔ اس صفحے کا کچھ بھی نہیں ہوا۔ جو آپ نے لکھا وہ نیچے ہے۔
decisions-stale-title = آپ کے لکھتے ہوئے کوئی فیصلہ ہو گیا
decisions-stale = آگے بڑھنے سے پہلے انٹیک فارم دیکھیں۔ جو آپ نے لکھا وہ یہیں ہے۔
decisions-form = انٹیک فارم کھولیں
decisions-done-ask = آپ نے فرد سے مزید پوچھ لیا ہے۔
decisions-done-signpost = آپ نے فرد کو بتا دیا ہے کہ اور کہاں جائیں۔ ریفرل ختم ہو گیا ہے۔
decisions-done-colleague = اب سے یہ فارم { $name } کے ذمے ہے۔
decisions-done-team = فرد اب دوسری ٹیم کے پاس ہیں۔ ریفرل ختم ہو گیا ہے۔
decisions-done-not-suitable = آپ نے فرد کو بتا دیا ہے اور دوسرا راستہ دکھایا ہے۔ ریفرل ختم ہو گیا ہے۔
decisions-done-declined = فرد کی مرضی سے ریفرل ختم ہو گیا ہے۔
decisions-done-untold = فرد کو ابھی کسی نے نہیں بتایا۔ انہوں نے پیغام کا کوئی محفوظ طریقہ نہیں دیا: انہیں کال کریں یا لکھیں۔
decisions-done-booked = ملاقات اب بھی { $worker } کے ساتھ ہے۔
decisions-done-move = ملاقات کا وقت بدلیں
decisions-asked = { $ago } مزید پوچھا گیا
decisions-said-ask = مزید پوچھا گیا
decisions-said-signpost = دوسری جگہ کا بتایا گیا
decisions-said-colleague = ساتھی کو دیا گیا
decisions-said-team = دوسری ٹیم کو دیا گیا
decisions-said-not-suitable = موزوں نہیں
decisions-said-declined = فرد نے خود منع کیا
decisions-said-by = { $when }، { $name }
decisions-said-to = { $name } کو
decisions-ended = { $ago } ختم ہوا
decisions-entered-by = فرد کے ساتھ مل کر درج کرنے والے

decisions-list-open = کھلے فارم
decisions-list-ended = ختم شدہ فارم
decisions-list-ended-title = ختم شدہ انٹیک فارم
decisions-list-ended-note = آخری 50 جو کیس بنے بغیر ختم ہوئے۔
decisions-list-ended-none = کوئی فارم کیس بنے بغیر ختم نہیں ہوا۔

decisions-waiting = وقت کے انتظار میں
decisions-waiting-place = وقت کے انتظار میں { $count } میں سے نمبر { $number }
decisions-waiting-why = ہمارا دیا ہوا کوئی وقت انہیں مناسب نہ تھا۔
decisions-waiting-interpreter = انہیں ترجمان چاہیے۔
decisions-waiting-longer = انہیں لمبی گفتگو چاہیے۔
decisions-waiting-visit = انہوں نے یہ مانگا: { $modes }۔
decisions-waiting-suits = مناسب وقت: { $times }
decisions-waiting-any = کوئی بھی دن اور وقت
decisions-book = وقت طے کریں
decisions-book-title = فرد کے لیے وقت طے کریں
decisions-book-settled = طے کرنے کو کچھ نہیں: ان کی ملاقات پہلے سے طے ہے، یا ان کا ریفرل ختم ہو چکا ہے۔

decisions-offer = کوئی اور وقت پیش کریں
decisions-offer-hint = انہیں ان کے اپنے لنک کے ساتھ ایک نرم پیغام ملے گا۔ نہ آنے سے اور کچھ نہیں ہوتا۔
decisions-offered = دوسرا وقت پیش کیا گیا: { $when }
decisions-offer-call =
    { $count ->
        [one] یہ ملاقات چھوٹ گئی۔ آپ کا نیٹ ورک اس پر کال کرتا ہے: انہیں کال کریں اور مل کر دوسرا وقت طے کریں۔
       *[other] { $count } ملاقاتیں چھوٹ چکی ہیں۔ آپ کا نیٹ ورک اس پر کال کرتا ہے: انہیں کال کریں اور مل کر دوسرا وقت طے کریں۔
    }
decisions-offer-none = انہیں لکھنے کا کوئی محفوظ طریقہ نہیں۔ انہیں کال کریں اور مل کر دوسرا وقت طے کریں۔
decisions-offer-done = ہم نے انہیں دوسرا وقت پیش کر دیا ہے۔

decisions-refer = کسی کو ریفر کریں
decisions-refer-title = کسی کے ساتھ مل کر فارم بھریں
decisions-refer-lead = فرد کے ساتھ بیٹھیں یا انہیں کال کریں۔ آپ عوامی فارم کے سوال پڑھ کر سنائیں اور ان کے جواب درج کریں۔
decisions-refer-agree = ضروری ہے کہ فرد کو اس کا علم ہو اور وہ راضی ہو۔
decisions-refer-private = انہیں خود بولنے دیں، اور پوچھیں کہ کیا وہ آپ سے اکیلے میں بات کرنا چاہتے ہیں۔
decisions-refer-safe = پوچھیں کہ ان سے رابطے کے کون سے طریقے محفوظ ہیں۔
decisions-refer-recorded = فارم پر لکھا جائے گا کہ آپ نے فرد کے ساتھ مل کر درج کیا۔
decisions-refer-one = ایک فارم ایک فرد کے لیے ہے۔ بھیجنے کے بعد تصدیق ایک بار دکھائی جاتی ہے۔ ان کے لیے اسے پرنٹ کریں یا حوالہ لکھ دیں۔
decisions-refer-begin = فارم شروع کریں
decisions-refer-open-title = اس آلے پر ایک فارم بھیجا نہیں گیا
decisions-refer-open = اگر وہ اسی فرد کا ہے جو آپ کے ساتھ ہے تو اسے جاری رکھیں۔ اگر نہیں تو پہلے اسے ہٹائیں، تاکہ دو افراد کبھی نہ ملیں۔
decisions-refer-continue = وہ فارم جاری رکھیں
decisions-refer-remove = اسے ہٹا کر دوسرے فرد کے لیے شروع کریں
decisions-refer-banner = آپ یہ فارم فرد کے ساتھ مل کر بھر رہے ہیں
decisions-refer-next-title = دوسرا فرد
decisions-refer-next = یہ تصدیق ایک بار دکھائی جاتی ہے۔ فارم اب اس آلے پر کھلا نہیں۔
decisions-refer-next-button = کسی اور کو ریفر کریں

decisions-navigator-refer = ان کے ساتھ مل کر ریفر کریں
decisions-navigator-lead = جب کسی کو اپنی اہم باتوں پر بات کرنے کے لیے وقت چاہیے تو مل کر فارم بھریں۔ وہ لنک ورکر کے ساتھ وقت چن لیتے ہیں۔
decisions-navigator-none = آپ کے نیٹ ورک نے ابھی کوئی تنظیم درج نہیں کی۔

decisions-drag-hint = آپ کسی ملاقات کو ”خالی“ کے نیچے دیے گئے وقت پر کھینچ سکتے ہیں۔ کچھ بدلنے سے پہلے آپ اگلے صفحے پر اسے دیکھ لیتے ہیں۔
decisions-drag-times = ان اوقات پر طے ہو سکتی ہے:
decisions-drag-gone = آپ کا چنا ہوا وقت اس فرد کے لیے طے نہیں ہو سکتا۔ کوئی اور چنیں۔
