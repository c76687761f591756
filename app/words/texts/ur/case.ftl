## کیسز: فہرست، ایک کیس، اس کے رابطے، اور اس کا اختتام۔

cases-title = کیسز
cases-search = کسی شخص کو تلاش کریں
cases-search-hint = نام، تاریخ پیدائش جیسے 17/5/1980، این ایچ ایس نمبر یا حوالہ۔ آپ نام اور تاریخ پیدائش ایک ساتھ لکھ سکتے ہیں۔
cases-search-button = تلاش کریں
cases-search-empty = نام، تاریخ پیدائش، این ایچ ایس نمبر یا حوالہ درج کریں
cases-search-none = کوئی نہیں ملا۔ ہجے دیکھیں یا کم الفاظ آزمائیں۔ نام پورے الفاظ سے ملتا ہے۔
cases-search-found =
    { $count ->
        [one] { $count } ریفرل ملا۔
       *[other] { $count } ریفرل ملے۔
    }
cases-search-all = سب کیسز دکھائیں
cases-search-title = کون ملا
cases-ways = کون سے کیسز
cases-open = کھلے
cases-closed = بند
cases-team = پوری ٹیم
cases-of = { $name } ({ $count })
cases-for-practices = پریکٹسوں کے لیے
cases-none-open = یہاں کوئی کھلا کیس نہیں۔ کیس تب شروع ہوتا ہے جب فارم قبول کیا جائے۔
cases-none-closed = یہاں کوئی بند کیس نہیں۔
cases-more = مزید دکھائیں
cases-before = پہلے والے دکھائیں
cases-caption = جن سے سب سے زیادہ عرصے سے رابطہ نہیں ہوا وہ پہلے
cases-person = شخص
cases-holder = لنک ورکر
cases-contacts = رابطے
cases-contacts-guide = 6 سے 12 میں سے { $count }
cases-last = آخری رابطہ
cases-last-none = ابھی کوئی نہیں
cases-next = اگلا
cases-next-none = کچھ بک نہیں
cases-next-review = جائزہ { $date }
cases-closed-on = { $date } کو بند
cases-tasks =
    { $count ->
        [one] { $count } کام باقی
       *[other] { $count } کام باقی
    }
cases-flags =
    { $count ->
        [one] { $count } کھلی نشاندہی
       *[other] { $count } کھلی نشاندہیاں
    }
cases-is-intake = کیس نہیں: { $state }

case-title = کیس
case-open = کیس کھولیں
case-parts = اس صفحے پر
case-opened = { $date } سے { $name } کے ساتھ
case-closed = { $date } کو بند ہوا۔ دوبارہ کھولنے تک کچھ نہیں لکھا جا سکتا۔
case-matters = میرے لیے کیا اہم ہے
case-matters-intake = جیسا انہوں نے ہمارے پاس آتے وقت لکھا
case-matters-none = ابھی کچھ نہیں لکھا گیا۔ پوچھیں: ”آپ کے لیے کیا اہم ہے؟“
case-contacts = رابطے
case-contacts-none = ابھی کوئی رابطہ نہیں۔ جب بات ہو جائے تو پہلا رابطہ لکھیں۔
case-contacts-count =
    { $count ->
        [one] وہ { $count } رابطے میں آئے۔ اکثر لوگوں کے 6 سے 12 ہوتے ہیں۔
       *[other] وہ { $count } رابطوں میں آئے۔ اکثر لوگوں کے 6 سے 12 ہوتے ہیں۔
    }
case-contact-add = رابطہ لکھیں
case-contact-amend = درست کریں
case-contact-amended = بعد میں درست کیا گیا
case-contact-amends = پہلے والے کو درست کرتا ہے
case-contact-by = { $name } نے { $date } کو لکھا
case-contact-minutes =
    { $count ->
        [one] { $count } منٹ
       *[other] { $count } منٹ
    }
case-contact-missed = نہیں آئے: { $reason }
case-appointment = اگلی ملاقات
case-appointment-last = آخری ملاقات
case-appointment-none = کچھ بک نہیں۔
case-book = اگلی ملاقات بک کریں
case-documents = پرنٹ کے لیے
case-document-intake = داخلے کا فارم
case-messages = پیغامات
case-messages-none = ابھی کچھ نہیں بھیجا گیا۔
case-message-sent = بھیجا گیا { $when }
case-message-waits = جائے گا { $when }
case-message-failed = نہیں بھیجا جا سکا
case-message-channel-sms = ٹیکسٹ
case-message-channel-email = ای میل
case-message-channel-letter = خط
case-history = کیا ہوا
case-history-none = ابھی کچھ نہیں ہوا۔
case-practice = جی پی پریکٹس کے لیے
case-practice-none = ابھی کچھ نہیں۔ پریکٹس کو پہلے رابطے اور کیس بند ہونے پر بتایا جاتا ہے۔
case-practice-waits = پریکٹس نے ابھی نہیں کہا کہ اسے یہ مل گیا ہے۔
case-practice-has = پریکٹس کو یہ مل گیا ہے۔
case-close = کیس بند کریں
case-reopen = کیس دوبارہ کھولیں
case-trail = یہ ریکارڈ کس نے دیکھا
case-hand-over = کیس کسی ساتھی کو دیں
case-hand-over-to = کس کو
case-hand-over-button = دے دیں
case-handed-over = کیس دے دیا گیا ہے۔
case-written = لکھ لیا گیا ہے۔
case-is-closed = کیس بند ہو گیا ہے۔
case-is-open-again = کیس دوبارہ کھل گیا ہے۔
case-changed = اس دوران کسی نے یہ کیس بدل دیا ہے۔ دیکھیں کہ اب کیا لکھا ہے۔
case-contact-title = رابطہ لکھیں
case-contact-amend-title = رابطہ درست کریں
case-contact-amend-hint = پہلا والا اس کے ساتھ پڑھنے کے قابل رہتا ہے۔
case-contact-on = یہ کب تھا؟
case-contact-purpose = یہ کس لیے تھا؟
case-contact-mode = آپ کیسے ملے؟
case-contact-came = کیا وہ آئے؟
case-contact-came-attended = ہاں
case-contact-came-dna = نہیں
case-contact-reason = انہیں کس بات نے روکا؟
case-contact-reason-hint = بغیر الزام کے۔ اس سے خود بخود کچھ نہیں ہوتا۔
case-contact-took = کتنے منٹ لگے؟
case-contact-agreed = آپ نے کیا طے کیا؟ (اختیاری)
case-contact-agreed-hint = وہ شخص یہ پڑھنے کو کہہ سکتا ہے۔ ایسے لکھیں کہ وہ پڑھ سکیں۔
case-contact-button = محفوظ کریں
case-contact-late = یہ محفوظ نہیں ہوا: کیس بند ہو گیا، یا کسی اور نے رابطہ درست کر دیا۔ جو آپ نے لکھا وہ یہیں ہے۔
purpose-first = پہلی گفتگو
purpose-planning = منصوبہ بنانا
purpose-follow-up = حال پوچھنا
purpose-going-along = ساتھ کہیں جانا
purpose-review = مل کر منصوبہ دیکھنا
purpose-closing = الوداع کہنا
purpose-other = کچھ اور
dna-reason-not-known = ہمیں معلوم نہیں
dna-reason-unwell = طبیعت ٹھیک نہیں تھی
dna-reason-forgot = وہ بھول گئے
dna-reason-travel = وہ پہنچ نہیں سکے
dna-reason-busy = کوئی اور کام پہلے آ گیا
dna-reason-our-mistake = ہماری غلطی تھی
closing-title = { $name } کا کیس بند کریں
closing-coming = ان کی { $date } کو ملاقات ہے۔ کیس بند کرنے سے پہلے ان سے ملیں یا ان کے ساتھ اسے منسوخ کریں۔
closing-tasks =
    { $count ->
        [one] { $count } کام ابھی باقی ہے۔
       *[other] { $count } کام ابھی باقی ہیں۔
    }
closing-reason = یہ کیوں ختم ہو رہا ہے؟
closing-reason-goals-met = جس کے لیے آئے تھے وہ مل گیا
closing-reason-connected = وہ کسی گروپ یا خدمت کے ساتھ جاری رکھیں گے
closing-reason-person-ended = وہ رکنا چاہتے ہیں
closing-reason-other-service = اب کوئی اور خدمت ان کے لیے بہتر ہے
closing-reason-moved = وہ کہیں اور چلے گئے ہیں
closing-reason-not-reached = ہم کسی محفوظ طریقے سے ان تک نہیں پہنچ سکے
closing-reason-died = ان کا انتقال ہو گیا ہے
closing-outcome = ان کی نظر میں اب حالات کیسے ہیں؟
closing-outcome-better = بہتر
closing-outcome-same = تقریباً ویسے ہی
closing-outcome-worse = خراب
closing-outcome-not-said = پوچھا نہیں، یا بتانا نہیں چاہتے
closing-feedback = کیا آپ نے ان سے پوچھا کہ یہ ان کے لیے کیسا رہا؟
closing-summary = ان کے پاس رکھنے کے لیے خلاصہ
closing-summary-hint = ان کے نام لکھیں: وہ کیا چاہتے تھے، انہوں نے کیا کیا، کیا مدد کرتا ہے، اور واپس کیسے آئیں۔ یہ جی پی پریکٹس کو صرف تب جاتا ہے جب وہ اپنے الفاظ بتانے پر راضی ہوں۔
closing-button = کیس بند کریں
closing-ended = یہ کیسے ختم ہوا
closing-print = آپ کے لیے خلاصہ
closing-print-for = { $name } کے لیے
closing-come-back = آپ کسی بھی وقت واپس آ سکتے ہیں۔ { $phone } پر فون کریں، یا ہمارے صفحے پر دوبارہ شروع کریں۔
closing-late = کیس بند نہیں ہوا: یہ پہلے ہی بند تھا، یا کوئی ملاقات باقی ہے۔ جو آپ نے لکھا وہ یہیں ہے۔

## کس نے دیکھا

trail-title = یہ ریکارڈ کس نے دیکھا
trail-of = { $name }
trail-intro = ہر نظر اور ہر تبدیلی، نئی پہلے۔ وہ شخص یہ فہرست مانگ سکتا ہے۔ جب آپ جان لیں کہ وہ کون ہیں تو ان کے لیے پرنٹ کریں۔
trail-when = کب
trail-who = کس نے
trail-what = کیا
trail-patient = وہ شخص خود
trail-system = Matters، خود بخود
trail-older = پرانے دکھائیں

## کسی شخص کا اپنا ریکارڈ

record-title = آپ کا ریکارڈ
record-until = آپ اسے یہاں { $until } تک پڑھ سکتے ہیں۔ اس کے بعد ہم سے کہیں، ہم دوبارہ کھول دیں گے۔
record-looked = آپ کا ریکارڈ کس نے دیکھا
record-looked-intro = ہر نظر اور ہر تبدیلی، نئی پہلے۔ اگر یہاں کوئی بات آپ کو حیران کرے تو ہمیں فون کریں۔
record-share = اس شخص کو اپنا ریکارڈ پڑھنے دیں
record-share-hint = یہ تب کریں جب آپ جانتے ہوں کہ یہ وہی ہیں، اور یہ ان کے فون پر ہونا محفوظ ہے۔ پھر وہ اپنے ذاتی لنک سے { $days } دن تک پڑھ سکتے ہیں۔
record-share-button = میں نے جانچ لیا: ان کے لیے کھولیں
record-share-stop = دوبارہ بند کریں
record-shared-until = یہ { $until } تک کھلا ہے۔
record-shared = ریکارڈ اس شخص کے لیے ان کے ذاتی لنک سے کھلا ہے۔
record-not-shared = ریکارڈ دوبارہ بند ہے۔
