namespace UnityEngine
{
    public struct Mathf
    {
        public const float PI = 3.14159274f;
        public const float Infinity = float.PositiveInfinity;
        public const float NegativeInfinity = float.NegativeInfinity;
        public const float Deg2Rad = 0.0174532924f;
        public const float Rad2Deg = 57.29578f;
        public static readonly float Epsilon;
        public extern static float Abs(float f);
        public extern static int Abs(int value);
        public extern static float Min(float a, float b);
        public extern static float Min(params float[] values);
        public extern static int Min(int a, int b);
        public extern static int Min(params int[] values);
        public extern static float Max(float a, float b);
        public extern static float Max(params float[] values);
        public extern static int Max(int a, int b);
        public extern static int Max(params int[] values);
        public extern static float Clamp(float value, float min, float max);
        public extern static int Clamp(int value, int min, int max);
        public extern static float Clamp01(float value);
        public extern static float Lerp(float a, float b, float t);
        public extern static float LerpUnclamped(float a, float b, float t);
        public extern static float LerpAngle(float a, float b, float t);
        public extern static float InverseLerp(float a, float b, float value);
        public extern static float MoveTowards(float current, float target, float maxDelta);
        public extern static float MoveTowardsAngle(float current, float target, float maxDelta);
        public extern static float DeltaAngle(float current, float target);
        public extern static float SmoothStep(float from, float to, float t);
        public extern static float SmoothDamp(float current, float target, ref float velocity, float smoothTime);
        public extern static float SmoothDampAngle(float current, float target, ref float velocity, float smoothTime);
        public extern static float Pow(float f, float p);
        public extern static float Sqrt(float f);
        public extern static float Exp(float power);
        public extern static float Log(float f);
        public extern static float Log(float f, float p);
        public extern static float Log10(float f);
        public extern static float Sin(float f);
        public extern static float Cos(float f);
        public extern static float Tan(float f);
        public extern static float Asin(float f);
        public extern static float Acos(float f);
        public extern static float Atan(float f);
        public extern static float Atan2(float y, float x);
        public extern static float Sign(float f);
        public extern static float Floor(float f);
        public extern static float Ceil(float f);
        public extern static float Round(float f);
        public extern static int FloorToInt(float f);
        public extern static int CeilToInt(float f);
        public extern static int RoundToInt(float f);
        public extern static float Repeat(float t, float length);
        public extern static float PingPong(float t, float length);
        public extern static float PerlinNoise(float x, float y);
        public extern static bool Approximately(float a, float b);
    }

    public static class Random
    {
        public struct State { }

        public extern static State state { get; set; }
        public extern static float value { get; }
        public extern static Vector3 insideUnitSphere { get; }
        public extern static Vector3 onUnitSphere { get; }
        public extern static Vector2 insideUnitCircle { get; }
        public extern static Quaternion rotation { get; }
        public extern static Quaternion rotationUniform { get; }
        public extern static float Range(float minInclusive, float maxInclusive);
        public extern static int Range(int minInclusive, int maxExclusive);
        public extern static void InitState(int seed);
        public extern static Color ColorHSV();
    }

    public static class Time
    {
        public extern static float time { get; }
        public extern static double timeAsDouble { get; }
        public extern static float deltaTime { get; }
        public extern static float fixedTime { get; }
        public extern static float fixedDeltaTime { get; set; }
        public extern static float unscaledTime { get; }
        public extern static float unscaledDeltaTime { get; }
        public extern static float timeSinceLevelLoad { get; }
        public extern static float realtimeSinceStartup { get; }
        public extern static float smoothDeltaTime { get; }
        public extern static float timeScale { get; set; }
        public extern static float maximumDeltaTime { get; set; }
        public extern static int frameCount { get; }
        public extern static int captureFramerate { get; set; }
        public extern static bool inFixedTimeStep { get; }
    }

    public struct LayerMask
    {
        public extern int value { get; set; }
        public extern static int NameToLayer(string layerName);
        public extern static string LayerToName(int layer);
        public extern static int GetMask(params string[] layerNames);
        public extern static implicit operator int(LayerMask mask);
        public extern static implicit operator LayerMask(int intVal);
    }

    public class AnimationCurve
    {
        public extern float Evaluate(float time);
    }
}
