namespace UnityEngine
{
    using System.Collections.Generic;

    public struct JointDrive
    {
        public extern float positionSpring { get; set; }
        public extern float positionDamper { get; set; }
        public extern float maximumForce { get; set; }
    }

    public struct SoftJointLimit
    {
        public extern float limit { get; set; }
        public extern float bounciness { get; set; }
    }

    public class ConfigurableJoint : Joint
    {
        public extern Quaternion targetRotation { get; set; }
        public extern Vector3 targetPosition { get; set; }
        public extern Vector3 targetVelocity { get; set; }
        public extern Vector3 targetAngularVelocity { get; set; }
        public extern JointDrive slerpDrive { get; set; }
        public extern JointDrive xDrive { get; set; }
        public extern JointDrive angularXDrive { get; set; }
        public extern JointDrive angularYZDrive { get; set; }
        public extern SoftJointLimit lowAngularXLimit { get; set; }
        public extern SoftJointLimit highAngularXLimit { get; set; }
        public extern SoftJointLimit angularYLimit { get; set; }
        public extern SoftJointLimit angularZLimit { get; set; }
    }

    public struct ArticulationReducedSpace
    {
        public extern int dofCount { get; }
        public extern float this[int index] { get; set; }
        public extern ArticulationReducedSpace(float a);
        public extern ArticulationReducedSpace(float a, float b);
        public extern ArticulationReducedSpace(float a, float b, float c);
    }

    public struct ArticulationDrive
    {
        public float lowerLimit;
        public float upperLimit;
        public float stiffness;
        public float damping;
        public float forceLimit;
        public float target;
        public float targetVelocity;
    }

    public class ArticulationBody : Behaviour
    {
        public extern bool isRoot { get; }
        public extern bool immovable { get; set; }
        public extern float mass { get; set; }
        public extern Vector3 velocity { get; set; }
        public extern Vector3 linearVelocity { get; set; }
        public extern Vector3 angularVelocity { get; set; }
        public extern ArticulationDrive xDrive { get; set; }
        public extern ArticulationDrive yDrive { get; set; }
        public extern ArticulationDrive zDrive { get; set; }
        public extern ArticulationReducedSpace jointPosition { get; set; }
        public extern ArticulationReducedSpace jointVelocity { get; set; }
        public extern ArticulationReducedSpace jointForce { get; set; }
        public extern int dofCount { get; }
        public extern int GetJointPositions(List<float> positions);
        public extern void SetJointPositions(List<float> positions);
        public extern void AddForce(Vector3 force, ForceMode mode = 0);
        public extern void AddTorque(Vector3 torque, ForceMode mode = 0);
        public extern void TeleportRoot(Vector3 position, Quaternion rotation);
        public extern Vector3 worldCenterOfMass { get; }
    }
}
