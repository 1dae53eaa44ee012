namespace UnityEngine
{
    public enum ForceMode2D { Force, Impulse }

    public enum RigidbodyType2D { Dynamic, Kinematic, Static }

    public class Rigidbody2D : Component
    {
        public extern Vector2 velocity { get; set; }
        public extern Vector2 linearVelocity { get; set; }
        public extern float angularVelocity { get; set; }
        public extern Vector2 position { get; set; }
        public extern float rotation { get; set; }
        public extern float mass { get; set; }
        public extern float drag { get; set; }
        public extern float gravityScale { get; set; }
        public extern bool isKinematic { get; set; }
        public extern bool simulated { get; set; }
        public extern RigidbodyType2D bodyType { get; set; }
        public extern void AddForce(Vector2 force, ForceMode2D mode = 0);
        public extern void AddRelativeForce(Vector2 relativeForce, ForceMode2D mode = 0);
        public extern void AddTorque(float torque, ForceMode2D mode = 0);
        public extern void MovePosition(Vector2 position);
        public extern void MoveRotation(float angle);
        public extern void Sleep();
        public extern void WakeUp();
    }

    public class Collider2D : Behaviour
    {
        public extern bool isTrigger { get; set; }
        public extern Bounds bounds { get; }
        public extern Rigidbody2D attachedRigidbody { get; }
        public extern bool IsTouching(Collider2D collider);
        public extern bool IsTouchingLayers(int layerMask);
        public extern bool OverlapPoint(Vector2 point);
    }

    public class BoxCollider2D : Collider2D
    {
        public extern Vector2 size { get; set; }
    }

    public class CircleCollider2D : Collider2D
    {
        public extern float radius { get; set; }
    }

    public class PolygonCollider2D : Collider2D { }

    public class EdgeCollider2D : Collider2D { }

    public class CapsuleCollider2D : Collider2D { }

    public struct ContactPoint2D
    {
        public extern Vector2 point { get; }
        public extern Vector2 normal { get; }
    }

    public class Collision2D
    {
        public extern GameObject gameObject { get; }
        public extern Transform transform { get; }
        public extern Collider2D collider { get; }
        public extern Collider2D otherCollider { get; }
        public extern Rigidbody2D rigidbody { get; }
        public extern Vector2 relativeVelocity { get; }
        public extern ContactPoint2D[] contacts { get; }
        public extern ContactPoint2D GetContact(int index);
    }

    public struct RaycastHit2D
    {
        public extern Collider2D collider { get; }
        public extern Vector2 point { get; set; }
        public extern Vector2 normal { get; set; }
        public extern float distance { get; set; }
        public extern float fraction { get; set; }
        public extern Transform transform { get; }
        public extern Rigidbody2D rigidbody { get; }
        public extern static implicit operator bool(RaycastHit2D hit);
    }

    public static class Physics2D
    {
        public extern static Vector2 gravity { get; set; }
        public extern static RaycastHit2D Raycast(Vector2 origin, Vector2 direction);
        public extern static RaycastHit2D Raycast(Vector2 origin, Vector2 direction, float distance);
        public extern static RaycastHit2D Raycast(Vector2 origin, Vector2 direction, float distance, int layerMask);
        public extern static RaycastHit2D[] RaycastAll(Vector2 origin, Vector2 direction, float distance = 0);
        public extern static RaycastHit2D Linecast(Vector2 start, Vector2 end, int layerMask = 0);
        public extern static Collider2D OverlapCircle(Vector2 point, float radius, int layerMask = 0);
        public extern static Collider2D[] OverlapCircleAll(Vector2 point, float radius, int layerMask = 0);
        public extern static Collider2D OverlapBox(Vector2 point, Vector2 size, float angle, int layerMask = 0);
        public extern static Collider2D OverlapPoint(Vector2 point, int layerMask = 0);
        public extern static void IgnoreCollision(Collider2D collider1, Collider2D collider2, bool ignore = true);
    }
}
