namespace UnityEngine
{
    public enum ForceMode { Force = 0, Impulse = 1, VelocityChange = 2, Acceleration = 5 }

    public enum RigidbodyConstraints
    {
        None = 0, FreezePositionX = 2, FreezePositionY = 4, FreezePositionZ = 8, FreezeRotationX = 16,
        FreezeRotationY = 32, FreezeRotationZ = 64, FreezePosition = 14, FreezeRotation = 112, FreezeAll = 126,
    }

    public enum CollisionDetectionMode { Discrete, Continuous, ContinuousDynamic, ContinuousSpeculative }

    public enum QueryTriggerInteraction { UseGlobal, Ignore, Collide }

    public class Rigidbody : Component
    {
        public extern Vector3 velocity { get; set; }
        public extern Vector3 linearVelocity { get; set; }
        public extern Vector3 angularVelocity { get; set; }
        public extern Vector3 position { get; set; }
        public extern Quaternion rotation { get; set; }
        public extern Vector3 centerOfMass { get; set; }
        public extern Vector3 worldCenterOfMass { get; }
        public extern Vector3 inertiaTensor { get; set; }
        public extern float mass { get; set; }
        public extern float drag { get; set; }
        public extern float angularDrag { get; set; }
        public extern float linearDamping { get; set; }
        public extern float maxAngularVelocity { get; set; }
        public extern bool isKinematic { get; set; }
        public extern bool useGravity { get; set; }
        public extern bool detectCollisions { get; set; }
        public extern RigidbodyConstraints constraints { get; set; }
        public extern CollisionDetectionMode collisionDetectionMode { get; set; }
        public extern void AddForce(Vector3 force, ForceMode mode = 0);
        public extern void AddForce(float x, float y, float z, ForceMode mode = 0);
        public extern void AddRelativeForce(Vector3 force, ForceMode mode = 0);
        public extern void AddTorque(Vector3 torque, ForceMode mode = 0);
        public extern void AddTorque(float x, float y, float z, ForceMode mode = 0);
        public extern void AddRelativeTorque(Vector3 torque, ForceMode mode = 0);
        public extern void AddForceAtPosition(Vector3 force, Vector3 position, ForceMode mode = 0);
        public extern void AddExplosionForce(float force, Vector3 position, float radius);
        public extern void MovePosition(Vector3 position);
        public extern void MoveRotation(Quaternion rot);
        public extern Vector3 GetPointVelocity(Vector3 worldPoint);
        public extern void Sleep();
        public extern void WakeUp();
        public extern bool IsSleeping();
    }

    public class PhysicMaterial : Object
    {
        public extern float dynamicFriction { get; set; }
        public extern float staticFriction { get; set; }
        public extern float bounciness { get; set; }
    }

    public class Collider : Component
    {
        public extern bool enabled { get; set; }
        public extern bool isTrigger { get; set; }
        public extern Bounds bounds { get; }
        public extern Rigidbody attachedRigidbody { get; }
        public extern PhysicMaterial material { get; set; }
        public extern Vector3 ClosestPoint(Vector3 position);
        public extern bool Raycast(Ray ray, out RaycastHit hitInfo, float maxDistance);
    }

    public class BoxCollider : Collider
    {
        public extern Vector3 size { get; set; }
        public extern Vector3 center { get; set; }
    }

    public class SphereCollider : Collider
    {
        public extern float radius { get; set; }
        public extern Vector3 center { get; set; }
    }

    public class CapsuleCollider : Collider
    {
        public extern float radius { get; set; }
        public extern float height { get; set; }
        public extern Vector3 center { get; set; }
    }

    public class MeshCollider : Collider
    {
        public extern Mesh sharedMesh { get; set; }
    }

    public class CharacterController : Collider
    {
        public extern Vector3 velocity { get; }
        public extern bool isGrounded { get; }
        public extern float height { get; set; }
        public extern void Move(Vector3 motion);
        public extern bool SimpleMove(Vector3 speed);
    }

    public struct WheelHit
    {
        public extern Collider collider { get; set; }
        public extern float forwardSlip { get; set; }
        public extern float sidewaysSlip { get; set; }
    }

    public class WheelCollider : Collider
    {
        public extern float motorTorque { get; set; }
        public extern float brakeTorque { get; set; }
        public extern float steerAngle { get; set; }
        public extern float radius { get; set; }
        public extern float rpm { get; }
        public extern bool isGrounded { get; }
        public extern void GetWorldPose(out Vector3 pos, out Quaternion quat);
        public extern bool GetGroundHit(out WheelHit hit);
    }

    public struct ContactPoint
    {
        public extern Vector3 point { get; }
        public extern Vector3 normal { get; }
        public extern Collider thisCollider { get; }
        public extern Collider otherCollider { get; }
        public extern float separation { get; }
    }

    public class Collision
    {
        public extern GameObject gameObject { get; }
        public extern Transform transform { get; }
        public extern Collider collider { get; }
        public extern Rigidbody rigidbody { get; }
        public extern Vector3 relativeVelocity { get; }
        public extern Vector3 impulse { get; }
        public extern ContactPoint[] contacts { get; }
        public extern int contactCount { get; }
        public extern ContactPoint GetContact(int index);
    }

    public class ControllerColliderHit
    {
        public extern GameObject gameObject { get; }
        public extern Transform transform { get; }
        public extern Collider collider { get; }
        public extern Vector3 normal { get; }
    }

    public struct RaycastHit
    {
        public extern Collider collider { get; }
        public extern Vector3 point { get; set; }
        public extern Vector3 normal { get; set; }
        public extern float distance { get; set; }
        public extern Transform transform { get; }
        public extern Rigidbody rigidbody { get; }
        public extern Vector2 textureCoord { get; }
    }

    public static class Physics
    {
        public extern static Vector3 gravity { get; set; }
        public extern static int defaultSolverIterations { get; set; }
        public extern static bool autoSimulation { get; set; }
        public extern static void Simulate(float step);
        public extern static bool Raycast(Vector3 origin, Vector3 direction);
        public extern static bool Raycast(Vector3 origin, Vector3 direction, float maxDistance);
        public extern static bool Raycast(Vector3 origin, Vector3 direction, float maxDistance, int layerMask);
        public extern static bool Raycast(Vector3 origin, Vector3 direction, out RaycastHit hitInfo);
        public extern static bool Raycast(Vector3 origin, Vector3 direction, out RaycastHit hitInfo, float maxDistance);
        public extern static bool Raycast(
            Vector3 origin, Vector3 direction, out RaycastHit hitInfo, float maxDistance, int layerMask);
        public extern static bool Raycast(
            Vector3 origin, Vector3 direction, out RaycastHit hitInfo, float maxDistance, int layerMask,
            QueryTriggerInteraction queryTriggerInteraction);
        public extern static bool Raycast(Ray ray, out RaycastHit hitInfo);
        public extern static bool Raycast(Ray ray, out RaycastHit hitInfo, float maxDistance);
        public extern static bool Raycast(Ray ray, out RaycastHit hitInfo, float maxDistance, int layerMask);
        public extern static RaycastHit[] RaycastAll(Vector3 origin, Vector3 direction, float maxDistance = 0);
        public extern static bool Linecast(Vector3 start, Vector3 end);
        public extern static bool Linecast(Vector3 start, Vector3 end, int layerMask);
        public extern static bool SphereCast(
            Vector3 origin, float radius, Vector3 direction, out RaycastHit hitInfo, float maxDistance = 0,
            int layerMask = 0);
        public extern static bool BoxCast(Vector3 center, Vector3 halfExtents, Vector3 direction);
        public extern static bool CheckSphere(Vector3 position, float radius, int layerMask = 0);
        public extern static bool CheckBox(Vector3 center, Vector3 halfExtents);
        public extern static Collider[] OverlapSphere(Vector3 position, float radius, int layerMask = 0);
        public extern static Collider[] OverlapBox(Vector3 center, Vector3 halfExtents);
        public extern static Collider[] OverlapBox(
            Vector3 center, Vector3 halfExtents, Quaternion orientation, int layerMask = 0);
        public extern static int OverlapBoxNonAlloc(Vector3 center, Vector3 halfExtents, Collider[] results);
        public extern static int OverlapBoxNonAlloc(
            Vector3 center, Vector3 halfExtents, Collider[] results, Quaternion orientation, int mask = 0);
        public extern static int OverlapSphereNonAlloc(
            Vector3 position, float radius, Collider[] results, int layerMask = 0);
        public extern static void IgnoreCollision(Collider collider1, Collider collider2, bool ignore = true);
        public extern static void IgnoreLayerCollision(int layer1, int layer2, bool ignore = true);
        public extern static void SyncTransforms();
    }

    public class Joint : Component
    {
        public extern Rigidbody connectedBody { get; set; }
        public extern Vector3 anchor { get; set; }
        public extern Vector3 axis { get; set; }
        public extern float breakForce { get; set; }
        public extern Vector3 currentForce { get; }
        public extern Vector3 currentTorque { get; }
    }

    public class FixedJoint : Joint { }

    public class SpringJoint : Joint { }

    public struct JointMotor
    {
        public extern float targetVelocity { get; set; }
        public extern float force { get; set; }
        public extern bool freeSpin { get; set; }
    }

    public struct JointSpring
    {
        public float spring;
        public float damper;
        public float targetPosition;
    }

    public class HingeJoint : Joint
    {
        public extern float angle { get; }
        public extern float velocity { get; }
        public extern bool useMotor { get; set; }
        public extern JointMotor motor { get; set; }
        public extern JointSpring spring { get; set; }
    }
}
