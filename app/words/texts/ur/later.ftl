# checked: no

## What was skipped, told later by who comes back with a code.

later-added = شکریہ۔ ہم نے اسے آپ کے فارم میں شامل کر لیا ہے۔
later-nothing = اب کچھ باقی نہیں۔ شکریہ۔
later-hidden = جو آپ پہلے بتا چکے ہیں وہ محفوظ ہے۔ رازداری کے لیے ہم اسے یہاں نہیں دکھاتے۔
later-back = اپنی ملاقات پر واپس
