# checked: no

## What a person agreed to share, and takes back.

sharing-title = آپ نے کیا بتانے کی اجازت دی
sharing-intro = آپ کسی بھی وقت اپنا ارادہ بدل سکتے ہیں۔ اس سے ہماری مدد پر کوئی فرق نہیں پڑتا۔
sharing-intro-link = یہ وہ باتیں ہیں جو ہم سب سے پوچھتے ہیں۔ یہاں ہم نہیں دکھاتے کہ آپ نے کیا چنا تھا، کہ کہیں یہ لنک کسی اور کے پاس نہ ہو۔ جسے آپ روکیں گے وہ اب سے نہیں بتایا جائے گا۔
sharing-gp-words = آپ کے اپنے الفاظ، آپ کی GP پریکٹس کو
sharing-partner = جو جاننا ضروری ہے، { $partner } کو
sharing-family = آپ کے گھر والوں یا دوست سے بات کرنا
sharing-agreed = آپ نے اس کی اجازت دی تھی۔
sharing-withdrawn-on = آپ نے اسے { $date } کو روک دیا۔
sharing-no = آپ نے اس کی اجازت نہیں دی تھی، اس لیے یہ نہیں بتایا جاتا۔
sharing-withdraw = بتانا بند کریں
sharing-withdrawn = یہ اب سے نہیں بتایا جائے گا
sharing-rest = جو پہلے بتایا گیا وہ واپس نہیں ہو سکتا، مگر ہم اسے مٹانے کا کہہ سکتے ہیں۔ آپ کی دیکھ بھال کے لیے ٹیم جو لکھتی ہے وہ اختیاری نہیں۔
sharing-staff-withdrawn-title = جو شخص نے واپس لیا
sharing-staff-withdrawn = { $what }: { $date } کو واپس لیا
