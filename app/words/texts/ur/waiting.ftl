# checked: no

## Those who wait for a time, and the times that are offered to them.

## What the person sees by their link

waiting-title = ہماری فہرست میں آپ کی جگہ
waiting-sooner-title = جلد ملاقات
waiting-link = انتظار کی فہرست اور جلد ملاقات
waiting-banner = ہم نے آپ کے لیے ایک وقت رکھا ہوا ہے
waiting-banner-until = { $date }، { $time } تک جواب دیں۔
waiting-banner-open = وقت دیکھیں اور جواب دیں
waiting-offer-title = ہمارے پاس آپ کے لیے ایک وقت ہے
waiting-offer-sooner-title = ہمارے پاس آپ کے لیے جلد کا وقت ہے
waiting-offer-about = یہ وقت خالی ہوا ہے، اور ہم نے اسے آپ کے لیے رکھا ہوا ہے۔
waiting-offer-sooner-about = آپ نے جلد کا وقت مانگا تھا، اور یہ وقت خالی ہوا ہے۔ جب تک آپ یہ نہ لیں، { $date }، { $time } کی ملاقات آپ ہی کی ہے۔
waiting-offer-until = جواب کب تک دیں
waiting-offer-at = { $date }، { $time }
waiting-offer-take = جی ہاں، مجھے یہ وقت چاہیے
waiting-offer-no-title = اگر یہ وقت آپ کے لیے مناسب نہیں
waiting-offer-no-about = وجہ بتانا ضروری نہیں۔ پھر یہ وقت کسی اور کو مل سکتا ہے۔
waiting-offer-no-keep = نہیں، مجھے کوئی اور وقت دیں
waiting-offer-no-leave = نہیں، اور میرا نام فہرست سے نکال دیں
waiting-offer-sooner-no-leave = نہیں، جو وقت ہے وہی ٹھیک ہے
waiting-taken-title = یہ وقت آپ کا ہے
waiting-taken = اگر آپ تک پیغام پہنچ سکتا ہے تو ہم آپ کو اس کے بارے میں پیغام بھیجیں گے۔
waiting-declined-title = بتانے کا شکریہ
waiting-declined = اب وہ وقت کسی اور کو مل سکتا ہے۔
waiting-lapsed-title = وہ وقت جا چکا ہے
waiting-lapsed = ہم نے اسے { $date }، { $time } تک رکھا، اور اس وقت تک آپ کا جواب نہیں ملا۔ کوئی بات نہیں۔ اگر آپ اب بھی ہماری فہرست میں ہیں تو ہم آپ کو اگلا مناسب وقت دیں گے۔
waiting-withdrawn-title = وہ وقت جا چکا ہے
waiting-withdrawn = ہمیں افسوس ہے۔ جو وقت ہم نے دیا تھا وہ اب نہیں مل سکتا۔ اگر آپ اب بھی ہماری فہرست میں ہیں تو ہم آپ کو اگلا مناسب وقت دیں گے۔
waiting-before-nobody = آپ سے پہلے کوئی نہیں۔ جو پہلا وقت آپ کے لیے مناسب ہو گا وہ ہم آپ کو دیں گے۔
waiting-before-few = آپ سے پہلے چند لوگ ہیں۔
waiting-before-about = آپ سے پہلے تقریباً { $count } لوگ ہیں۔
waiting-before-rough = یہ صرف ایک اندازہ ہے۔ لوگ مختلف دن مانگتے ہیں، اس لیے وقت کم یا زیادہ لگ سکتا ہے۔
waiting-told-message = جب کوئی مناسب وقت خالی ہو گا تو ہم آپ کو پیغام بھیجیں گے اور کچھ دیر وہ وقت آپ کے لیے رکھیں گے۔
waiting-told-call = جب کوئی مناسب وقت خالی ہو گا تو ہم آپ کو کال کریں گے۔
waiting-leave = میرا نام فہرست سے نکال دیں
waiting-join-about = اگر کوئی ملاقات منسوخ کرے تو ہم اس کا وقت آپ کو دے سکتے ہیں۔
waiting-join = جب کوئی وقت خالی ہو تو مجھے بتائیں
waiting-sooner-about = اگر کوئی ملاقات منسوخ کرے تو ہم اس کا وقت آپ کو دے سکتے ہیں۔ جب تک آپ نیا وقت نہ لیں، آپ کی ملاقات آپ ہی کی ہے۔
waiting-sooner-ask = جلد کا وقت خالی ہو تو مجھے بتائیں
waiting-sooner-asked = اگر آپ کے لیے جلد کا کوئی مناسب وقت خالی ہوا تو ہم آپ کو پیغام بھیجیں گے۔ جب تک آپ نیا وقت نہ لیں، آپ کی ملاقات آپ ہی کی ہے۔
waiting-sooner-asked-call = اگر آپ کے لیے جلد کا کوئی مناسب وقت خالی ہوا تو ہم آپ کو کال کریں گے۔ جب تک آپ نیا وقت نہ لیں، آپ کی ملاقات آپ ہی کی ہے۔
waiting-sooner-stop = اب مجھے جلد کا وقت نہیں چاہیے
waiting-nothing = ابھی یہاں چننے کو کچھ نہیں۔
waiting-back = واپس اپنی ملاقات پر

## The list that staff see

waiting-staff-title = انتظار کی فہرست
waiting-staff-about = خالی ہونے والے وقت اسی ترتیب سے، ایک وقت میں ایک فرد کو، پیغام سے دیے جاتے ہیں۔ جواب آنے یا مہلت ختم ہونے تک وقت اسی کے لیے رکھا جاتا ہے۔
waiting-staff-none = کوئی وقت کا انتظار نہیں کر رہا۔
waiting-staff-first = وقت کے انتظار میں
waiting-staff-sooner = جلد کا وقت چاہتے ہیں
waiting-staff-since = { $date } سے
waiting-staff-appointment = { $date }، { $time } کی ملاقات طے ہے
waiting-staff-offered = { $date }، { $time } کا وقت دیا گیا۔ { $until } تک رکھا ہوا ہے۔
waiting-staff-last-declined = { $date }، { $time } کے لیے نہ کہا
waiting-staff-last-lapsed = { $date }، { $time } کا جواب نہیں دیا
waiting-staff-last-withdrawn = { $date }، { $time } کا وقت دیا گیا اور واپس لیا گیا
waiting-staff-declined =
    { $count ->
        [one] { $count } بار نہ کہا
       *[other] { $count } بار نہ کہا
    }
waiting-staff-lapsed =
    { $count ->
        [one] { $count } بار جواب نہیں دیا
       *[other] { $count } بار جواب نہیں دیا
    }
waiting-staff-call = انہیں کال کریں
waiting-staff-call-way = کوئی پیغام ان کے لیے محفوظ نہیں، اس لیے وقت خود بخود نہیں دیا جاتا۔
waiting-staff-call-visit = انہوں نے گھر پر یا سیر میں ملاقات مانگی، جو ان کے ساتھ طے کی جاتی ہے۔
waiting-staff-call-silent = انہوں نے پچھلے اوقات کا جواب نہیں دیا، اس لیے مزید خود بخود نہیں دیے جاتے۔
waiting-staff-next = اگلا مناسب وقت انہیں خود بخود دیا جائے گا۔
waiting-staff-withdraw = یہ وقت واپس لیں
waiting-staff-remove = فہرست سے نکالیں
waiting-staff-withdrawn = دیا ہوا وقت واپس لے لیا گیا۔ وہ پھر خالی ہے۔
waiting-staff-removed = وہ فہرست سے نکل گئے۔
waiting-staff-open-case = ان کا کیس کھولیں
waiting-staff-link = انتظار کی فہرست اور دیے گئے اوقات
