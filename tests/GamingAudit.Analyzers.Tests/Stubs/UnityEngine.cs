// Names and signatures only, as far as the tests use them.
namespace UnityEngine
{
    public class Object
    {
        public string name;
        public static implicit operator bool(Object o) => o is not null;
        public static void Destroy(Object o) { }
    }

    public class Component : Object
    {
        public Transform transform => null;
        public GameObject gameObject => null;
        public string tag;
        public bool CompareTag(string tag) => false;
        public T GetComponent<T>() => default;
        public bool TryGetComponent<T>(out T component) { component = default; return false; }
    }

    public class Behaviour : Component
    {
        public bool enabled;
        public bool isActiveAndEnabled => true;
    }

    public class MonoBehaviour : Behaviour
    {
        public void Invoke(string method, float time) { }
        public object StartCoroutine(System.Collections.IEnumerator routine) => null;
    }

    public class GameObject : Object
    {
        public Transform transform => null;
        public string tag;
        public bool CompareTag(string tag) => false;
        public void SetActive(bool value) { }
        public T GetComponent<T>() => default;
        public bool TryGetComponent<T>(out T component) { component = default; return false; }
    }

    public class Transform : Component
    {
        public Vector3 position;
        public Vector3 localPosition;
        public Vector3 forward;
        public Vector3 up;
        public void SetPositionAndRotation(Vector3 position, Quaternion rotation) { }
        public Vector3 InverseTransformDirection(Vector3 direction) => direction;
    }

    public struct Quaternion
    {
        public static Quaternion identity => default;
    }

    public class AudioSource : Behaviour
    {
        public void Play() { }
    }

    public class Collider : Component { }

    public class Collision
    {
        public GameObject gameObject => null;
        public Transform transform => null;
        public Collider collider => null;
    }

    public class Rigidbody : Component
    {
        public Vector3 velocity;
        public Vector3 angularVelocity;
        public void AddForce(Vector3 force) { }
    }

    public struct Vector3
    {
        public float x, y, z;
        public float magnitude => 0;
        public float sqrMagnitude => 0;
        public Vector3(float x, float y, float z) => (this.x, this.y, this.z) = (x, y, z);
        public Vector3 normalized => this;
        public static Vector3 right => default;
        public static Vector3 zero => default;
        public static float Distance(Vector3 a, Vector3 b) => 0;
        public static float Dot(Vector3 a, Vector3 b) => 0;
        public static Vector3 operator -(Vector3 a, Vector3 b) => a;
        public static Vector3 operator +(Vector3 a, Vector3 b) => a;
        public static Vector3 operator *(Vector3 a, float b) => a;
    }

    public static class Mathf
    {
        public static float Abs(float x) => x;
        public static float Clamp(float x, float low, float high) => x;
        public static float Clamp01(float x) => x;
        public static float InverseLerp(float a, float b, float x) => x;
        public static float Max(float a, float b) => a;
        public static float Min(float a, float b) => a;
        public static int Max(int a, int b) => a;
        public static float Exp(float x) => x;
        public static float Sqrt(float x) => x;
        public static int FloorToInt(float x) => 0;
        public static bool Approximately(float a, float b) => a == b;
    }

    public static class Time
    {
        public static float time => 0;
        public static float deltaTime => 0;
        public static float fixedDeltaTime => 0;
        public static float realtimeSinceStartup => 0;
    }

    public static class Random
    {
        public static float value => 0;
        public static float Range(float a, float b) => a;
        public static int Range(int a, int b) => a;
    }

    public enum KeyCode { Space }

    public static class Input
    {
        public static bool GetKeyDown(KeyCode key) => false;
    }

    public sealed class SerializeField : System.Attribute { }

    public static class Debug
    {
        public static void Log(object message) { }
    }
}
