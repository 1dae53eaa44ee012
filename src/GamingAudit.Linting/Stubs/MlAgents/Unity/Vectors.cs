namespace UnityEngine
{
    public struct Vector2
    {
        public float x;
        public float y;
        public extern Vector2(float x, float y);
        public extern float this[int index] { get; set; }
        public extern float magnitude { get; }
        public extern float sqrMagnitude { get; }
        public extern Vector2 normalized { get; }
        public extern static Vector2 zero { get; }
        public extern static Vector2 one { get; }
        public extern static Vector2 up { get; }
        public extern static Vector2 down { get; }
        public extern static Vector2 left { get; }
        public extern static Vector2 right { get; }
        public extern void Set(float newX, float newY);
        public extern void Normalize();
        public extern static float Distance(Vector2 a, Vector2 b);
        public extern static float Dot(Vector2 lhs, Vector2 rhs);
        public extern static float Angle(Vector2 from, Vector2 to);
        public extern static float SignedAngle(Vector2 from, Vector2 to);
        public extern static float SqrMagnitude(Vector2 a);
        public extern static Vector2 Lerp(Vector2 a, Vector2 b, float t);
        public extern static Vector2 MoveTowards(Vector2 current, Vector2 target, float maxDistanceDelta);
        public extern static Vector2 ClampMagnitude(Vector2 vector, float maxLength);
        public extern static Vector2 Perpendicular(Vector2 inDirection);
        public extern static Vector2 Reflect(Vector2 inDirection, Vector2 inNormal);
        public extern static Vector2 Scale(Vector2 a, Vector2 b);
        public extern static Vector2 operator +(Vector2 a, Vector2 b);
        public extern static Vector2 operator -(Vector2 a, Vector2 b);
        public extern static Vector2 operator -(Vector2 a);
        public extern static Vector2 operator *(Vector2 a, Vector2 b);
        public extern static Vector2 operator *(Vector2 a, float d);
        public extern static Vector2 operator *(float d, Vector2 a);
        public extern static Vector2 operator /(Vector2 a, float d);
        public extern static bool operator ==(Vector2 lhs, Vector2 rhs);
        public extern static bool operator !=(Vector2 lhs, Vector2 rhs);
        public extern static implicit operator Vector2(Vector3 v);
        public extern static implicit operator Vector3(Vector2 v);
        public extern override bool Equals(object other);
        public extern override int GetHashCode();
    }

    public struct Vector3
    {
        public float x;
        public float y;
        public float z;
        public extern Vector3(float x, float y, float z);
        public extern Vector3(float x, float y);
        public extern float this[int index] { get; set; }
        public extern float magnitude { get; }
        public extern float sqrMagnitude { get; }
        public extern Vector3 normalized { get; }
        public extern static Vector3 zero { get; }
        public extern static Vector3 one { get; }
        public extern static Vector3 up { get; }
        public extern static Vector3 down { get; }
        public extern static Vector3 left { get; }
        public extern static Vector3 right { get; }
        public extern static Vector3 forward { get; }
        public extern static Vector3 back { get; }
        public extern static Vector3 positiveInfinity { get; }
        public extern void Set(float newX, float newY, float newZ);
        public extern void Normalize();
        public extern static float Distance(Vector3 a, Vector3 b);
        public extern static float Dot(Vector3 lhs, Vector3 rhs);
        public extern static float Angle(Vector3 from, Vector3 to);
        public extern static float SignedAngle(Vector3 from, Vector3 to, Vector3 axis);
        public extern static float Magnitude(Vector3 vector);
        public extern static float SqrMagnitude(Vector3 vector);
        public extern static Vector3 Normalize(Vector3 value);
        public extern static Vector3 Cross(Vector3 lhs, Vector3 rhs);
        public extern static Vector3 Project(Vector3 vector, Vector3 onNormal);
        public extern static Vector3 ProjectOnPlane(Vector3 vector, Vector3 planeNormal);
        public extern static Vector3 Reflect(Vector3 inDirection, Vector3 inNormal);
        public extern static Vector3 Lerp(Vector3 a, Vector3 b, float t);
        public extern static Vector3 Slerp(Vector3 a, Vector3 b, float t);
        public extern static Vector3 MoveTowards(Vector3 current, Vector3 target, float maxDistanceDelta);
        public extern static Vector3 RotateTowards(Vector3 current, Vector3 target, float maxRadians, float maxLength);
        public extern static Vector3 SmoothDamp(Vector3 now, Vector3 target, ref Vector3 velocity, float smoothTime);
        public extern static Vector3 ClampMagnitude(Vector3 vector, float maxLength);
        public extern static Vector3 Scale(Vector3 a, Vector3 b);
        public extern static Vector3 Max(Vector3 lhs, Vector3 rhs);
        public extern static Vector3 Min(Vector3 lhs, Vector3 rhs);
        public extern static Vector3 operator +(Vector3 a, Vector3 b);
        public extern static Vector3 operator -(Vector3 a, Vector3 b);
        public extern static Vector3 operator -(Vector3 a);
        public extern static Vector3 operator *(Vector3 a, float d);
        public extern static Vector3 operator *(float d, Vector3 a);
        public extern static Vector3 operator /(Vector3 a, float d);
        public extern static bool operator ==(Vector3 lhs, Vector3 rhs);
        public extern static bool operator !=(Vector3 lhs, Vector3 rhs);
        public extern override bool Equals(object other);
        public extern override int GetHashCode();
    }

    public struct Vector4
    {
        public float x;
        public float y;
        public float z;
        public float w;
        public extern Vector4(float x, float y, float z, float w);
        public extern static implicit operator Vector4(Vector3 v);
        public extern static implicit operator Vector3(Vector4 v);
    }

    public struct Vector2Int
    {
        public extern int x { get; set; }
        public extern int y { get; set; }
        public extern Vector2Int(int x, int y);
        public extern float magnitude { get; }
        public extern int sqrMagnitude { get; }
        public extern static Vector2Int zero { get; }
        public extern static Vector2Int one { get; }
        public extern static Vector2Int up { get; }
        public extern static Vector2Int down { get; }
        public extern static Vector2Int left { get; }
        public extern static Vector2Int right { get; }
        public extern static float Distance(Vector2Int a, Vector2Int b);
        public extern static Vector2Int operator +(Vector2Int a, Vector2Int b);
        public extern static Vector2Int operator -(Vector2Int a, Vector2Int b);
        public extern static Vector2Int operator *(Vector2Int a, int b);
        public extern static bool operator ==(Vector2Int lhs, Vector2Int rhs);
        public extern static bool operator !=(Vector2Int lhs, Vector2Int rhs);
        public extern static implicit operator Vector2(Vector2Int v);
        public extern override bool Equals(object other);
        public extern override int GetHashCode();
    }

    public struct Vector3Int
    {
        public extern int x { get; set; }
        public extern int y { get; set; }
        public extern int z { get; set; }
        public extern Vector3Int(int x, int y, int z);
        public extern float magnitude { get; }
        public extern static Vector3Int zero { get; }
        public extern static Vector3Int one { get; }
        public extern static float Distance(Vector3Int a, Vector3Int b);
        public extern static Vector3Int FloorToInt(Vector3 v);
        public extern static Vector3Int RoundToInt(Vector3 v);
        public extern static Vector3Int operator +(Vector3Int a, Vector3Int b);
        public extern static Vector3Int operator -(Vector3Int a, Vector3Int b);
        public extern static bool operator ==(Vector3Int lhs, Vector3Int rhs);
        public extern static bool operator !=(Vector3Int lhs, Vector3Int rhs);
        public extern static implicit operator Vector3(Vector3Int v);
        public extern override bool Equals(object other);
        public extern override int GetHashCode();
    }

    public struct Quaternion
    {
        public float x;
        public float y;
        public float z;
        public float w;
        public extern Quaternion(float x, float y, float z, float w);
        public extern Vector3 eulerAngles { get; set; }
        public extern Quaternion normalized { get; }
        public extern static Quaternion identity { get; }
        public extern void ToAngleAxis(out float angle, out Vector3 axis);
        public extern static Quaternion Euler(float x, float y, float z);
        public extern static Quaternion Euler(Vector3 euler);
        public extern static Quaternion AngleAxis(float angle, Vector3 axis);
        public extern static Quaternion LookRotation(Vector3 forward);
        public extern static Quaternion LookRotation(Vector3 forward, Vector3 upwards);
        public extern static Quaternion FromToRotation(Vector3 fromDirection, Vector3 toDirection);
        public extern static Quaternion Inverse(Quaternion rotation);
        public extern static Quaternion Lerp(Quaternion a, Quaternion b, float t);
        public extern static Quaternion Slerp(Quaternion a, Quaternion b, float t);
        public extern static Quaternion RotateTowards(Quaternion from, Quaternion to, float maxDegreesDelta);
        public extern static float Angle(Quaternion a, Quaternion b);
        public extern static float Dot(Quaternion a, Quaternion b);
        public extern static Quaternion operator *(Quaternion lhs, Quaternion rhs);
        public extern static Vector3 operator *(Quaternion rotation, Vector3 point);
        public extern static bool operator ==(Quaternion lhs, Quaternion rhs);
        public extern static bool operator !=(Quaternion lhs, Quaternion rhs);
        public extern override bool Equals(object other);
        public extern override int GetHashCode();
    }

    public struct Bounds
    {
        public extern Bounds(Vector3 center, Vector3 size);
        public extern Vector3 center { get; set; }
        public extern Vector3 size { get; set; }
        public extern Vector3 extents { get; set; }
        public extern Vector3 min { get; set; }
        public extern Vector3 max { get; set; }
        public extern bool Contains(Vector3 point);
        public extern bool Intersects(Bounds bounds);
        public extern void Encapsulate(Bounds bounds);
    }

    public struct Rect
    {
        public extern Rect(float x, float y, float width, float height);
        public extern float x { get; set; }
        public extern float y { get; set; }
        public extern float width { get; set; }
        public extern float height { get; set; }
        public extern bool Contains(Vector2 point);
    }

    public struct Ray
    {
        public extern Ray(Vector3 origin, Vector3 direction);
        public extern Vector3 origin { get; set; }
        public extern Vector3 direction { get; set; }
        public extern Vector3 GetPoint(float distance);
    }

    public struct Color
    {
        public float r;
        public float g;
        public float b;
        public float a;
        public extern Color(float r, float g, float b);
        public extern Color(float r, float g, float b, float a);
        public extern static Color red { get; }
        public extern static Color green { get; }
        public extern static Color blue { get; }
        public extern static Color white { get; }
        public extern static Color black { get; }
        public extern static Color yellow { get; }
        public extern static Color cyan { get; }
        public extern static Color magenta { get; }
        public extern static Color gray { get; }
        public extern static Color clear { get; }
        public extern static Color Lerp(Color a, Color b, float t);
        public extern static Color HSVToRGB(float h, float s, float v);
        public extern static Color operator *(Color a, float b);
    }
}
