# checked: no

## آگے کے ریفرل: کیس سے کسی گروپ یا خدمت تک۔

onward-title = گروپ اور خدمات
onward-none = ابھی کوئی گروپ یا خدمت پیش نہیں کی گئی۔
onward-open = گروپ اور خدمات کھولیں
onward-add = گروپ یا خدمت پیش کریں
onward-to = کون سا گروپ یا خدمت؟
onward-to-agreed = وہ راضی ہیں کہ انہیں ضروری بات بتائی جائے: { $who }
onward-to-none = وہ کسی ادارے کو کچھ بتانے پر راضی نہیں ہوئے۔ پہلے ان سے پوچھیں۔
onward-words = گروپ کو کیا بتایا جا سکتا ہے؟
onward-words-hint = ان الفاظ میں جن پر وہ شخص راضی ہے، اور اتنا ہی جتنا گروپ کو چاہیے۔
onward-button = پیش کریں
onward-offered-done = پیش کر دیا گیا۔ جب وہ ہاں کہیں تو بھیجیں۔
onward-moved-done = محفوظ ہو گیا۔
onward-changed = یہ محفوظ نہیں ہوا: اس دوران کسی نے اسے بدل دیا، یا کیس بند ہو گیا۔ جو آپ نے لکھا وہ یہیں ہے۔
onward-closed = کیس بند ہے۔ دوبارہ کھولنے تک کوئی گروپ پیش نہیں کیا جا سکتا۔
onward-since = { $date } سے، { $name } کی طرف سے
onward-state-offered = پیش کیا گیا
onward-state-sent = بھیجا گیا
onward-state-waiting = جگہ کا انتظار
onward-state-accepted = قبول ہوا
onward-state-declined = انکار ہوا
onward-state-started = وہاں جا چکے ہیں
onward-state-finished = ختم ہوا
