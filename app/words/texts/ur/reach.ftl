# checked: no

## How to reach a person, changed by themself.

reach-title = ہم آپ سے کیسے رابطہ کرتے ہیں
reach-texts-title = ٹیکسٹ پیغامات
reach-texts = ہم آپ کو ٹیکسٹ پیغامات بھیجتے ہیں۔ اگر یہ اب محفوظ نہیں، یا آپ نہیں چاہتے، تو انہیں ابھی بند کر سکتے ہیں۔
reach-texts-stop = ٹیکسٹ پیغامات بند کریں
reach-texts-stopped = ہم آپ کو مزید ٹیکسٹ پیغامات نہیں بھیجیں گے
reach-no-texts = ہم آپ کو ٹیکسٹ پیغامات نہیں بھیجتے۔
reach-change-title = فون اور ای میل
reach-come-in = آپ کی حفاظت کے لیے فون نمبر یا ای میل صرف وہی بدل سکتا ہے جس نے کوڈ لکھا ہو۔
reach-come-in-link = اپنے حوالے اور کوڈ کے ساتھ آئیں
reach-phone = فون
reach-phone-keep = وہ نمبر رکھیں جس کے آخر میں { $digits } ہے
reach-phone-none = فون نمبر استعمال نہ کریں
reach-email = ای میل
reach-email-keep = { $address } رکھیں
reach-email-none = ای میل استعمال نہ کریں
reach-new = کوئی اور استعمال کریں
reach-some-way = کم از کم ایک طریقہ چنیں جس سے ہم رابطہ کر سکیں
reach-save = رابطے کا طریقہ محفوظ کریں
reach-changed = ہم نے رابطے کا طریقہ بدل دیا ہے
