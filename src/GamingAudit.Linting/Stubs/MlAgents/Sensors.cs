namespace Unity.MLAgents.Sensors
{
    using System;
    using System.Collections.Generic;
    using UnityEngine;

    public interface ISensor
    {
        string GetName();
        void Update();
        void Reset();
    }

    public class VectorSensor : ISensor
    {
        public extern VectorSensor(int observationSize, string name = null);
        public extern void AddObservation(float observation);
        public extern void AddObservation(int observation);
        public extern void AddObservation(bool observation);
        public extern void AddObservation(Vector2 observation);
        public extern void AddObservation(Vector3 observation);
        public extern void AddObservation(Quaternion observation);
        public extern void AddObservation(IEnumerable<float> observation);
        public extern void AddObservation(IList<float> observation);
        public extern void AddOneHotObservation(int observation, int range);
        public extern virtual string GetName();
        public extern void Update();
        public extern void Reset();
    }

    public abstract class SensorComponent : MonoBehaviour
    {
        public extern virtual ISensor[] CreateSensors();
    }

    public abstract class RayPerceptionSensorComponentBase : SensorComponent
    {
        public extern string SensorName { get; set; }
        public extern List<string> DetectableTags { get; set; }
        public extern int RaysPerDirection { get; set; }
        public extern float MaxRayDegrees { get; set; }
        public extern float RayLength { get; set; }
        public extern RayPerceptionInput GetRayPerceptionInput();
        public extern RayPerceptionSensor RaySensor { get; }
    }

    public class RayPerceptionSensorComponent3D : RayPerceptionSensorComponentBase { }

    public class RayPerceptionSensorComponent2D : RayPerceptionSensorComponentBase { }

    public struct RayPerceptionInput { }

    public class RayPerceptionOutput
    {
        public RayOutput[] RayOutputs;

        public struct RayOutput
        {
            public bool HasHit;
            public bool HitTaggedObject;
            public int HitTagIndex;
            public float HitFraction;
            public GameObject HitGameObject;
        }
    }

    public class RayPerceptionSensor : ISensor
    {
        public extern RayPerceptionOutput RayPerceptionOutput { get; }
        public extern static RayPerceptionOutput Perceive(RayPerceptionInput input);
        public extern static RayPerceptionOutput Perceive(RayPerceptionInput input, bool batched);
        public extern string GetName();
        public extern void Update();
        public extern void Reset();
    }

    public class CameraSensorComponent : SensorComponent
    {
        public extern Camera Camera { get; set; }
    }

    public class VectorSensorComponent : SensorComponent
    {
        public extern VectorSensor GetSensor();
    }

    public class BufferSensorComponent : SensorComponent
    {
        public int MaxNumObservables;
        public int ObservableSize;
        public extern void AppendObservation(float[] observation);
    }

    public class ObservableAttribute : Attribute
    {
        public extern ObservableAttribute(string name = null, int numStackedObservations = 1);
    }
}

namespace Unity.MLAgents.Policies
{
    using Unity.MLAgents.Actuators;
    using UnityEngine;

    public enum BehaviorType { Default, HeuristicOnly, InferenceOnly }

    public enum InferenceDevice { Default, GPU, Burst, CPU }

    public class BrainParameters
    {
        public int VectorObservationSize;
        public int NumStackedVectorObservations;
        public int[] VectorActionSize;
        public extern ActionSpec ActionSpec { get; set; }
    }

    public class BehaviorParameters : MonoBehaviour
    {
        public int TeamId;
        public extern string BehaviorName { get; set; }
        public extern BehaviorType BehaviorType { get; set; }
        public extern BrainParameters BrainParameters { get; set; }
        public extern Object Model { get; set; }
    }
}

namespace Unity.MLAgents.SideChannels
{
    using System;

    public class SideChannel { }

    public class FloatPropertiesChannel : SideChannel
    {
        public extern float GetPropertyWithDefault(string key, float defaultValue);
        public extern float GetWithDefault(string key, float defaultValue);
        public extern void RegisterCallback(string key, Action<float> action);
        public extern void Set(string key, float value);
    }
}

namespace Unity.MLAgents.Demonstrations
{
    public class DemonstrationRecorder : UnityEngine.MonoBehaviour
    {
        public bool Record;
        public string DemonstrationName;
        public extern void Close();
    }
}

namespace Unity.MLAgentsExamples
{
    public abstract class Area : UnityEngine.MonoBehaviour
    {
        public extern virtual void ResetArea();
    }
}
