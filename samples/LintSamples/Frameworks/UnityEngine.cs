// The names and signatures of Unity that the agents here use, so that they compile without it.
namespace UnityEngine;

public class Object
{
    public static void Destroy(Object obj) { }
}

public class Component : Object
{
    public Transform transform { get; } = null!;

    public GameObject gameObject { get; } = null!;

    public bool CompareTag(string tag) => false;

    public T GetComponent<T>() => default!;
}

public class MonoBehaviour : Component { }

public class GameObject : Object
{
    public void SetActive(bool value) { }
}

public class Transform : Component
{
    public Vector3 position { get; set; }

    public Vector3 localPosition { get; set; }
}

public class Collider : Component { }

public class Rigidbody : Component
{
    public Vector3 velocity { get; set; }

    public void AddForce(Vector3 force) { }
}

public struct Vector3(float x, float y, float z)
{
    public float x = x, y = y, z = z;

    public static Vector3 zero => default;

    public float magnitude => 0;

    public static float Distance(Vector3 a, Vector3 b) => 0;

    public static Vector3 operator -(Vector3 a, Vector3 b) => a;

    public static Vector3 operator *(Vector3 a, float d) => a;
}

public sealed class SerializeField : System.Attribute { }
