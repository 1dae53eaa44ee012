// The names and signatures of Unity ML-Agents that the agents here use, so that they compile without it.
namespace Unity.MLAgents
{
    using Unity.MLAgents.Actuators;
    using Unity.MLAgents.Sensors;

    public class Agent : UnityEngine.MonoBehaviour
    {
        public int MaxStep;

        public int StepCount { get; }

        public void AddReward(float increment) { }

        public void SetReward(float reward) { }

        public void EndEpisode() { }

        public virtual void Initialize() { }

        public virtual void CollectObservations(VectorSensor sensor) { }

        public virtual void OnActionReceived(ActionBuffers actions) { }

        public virtual void OnEpisodeBegin() { }
    }
}

namespace Unity.MLAgents.Actuators
{
    public struct ActionSegment<T>
        where T : struct
    {
        public T this[int index] => default;
    }

    public struct ActionBuffers
    {
        public ActionSegment<float> ContinuousActions { get; }

        public ActionSegment<int> DiscreteActions { get; }
    }
}

namespace Unity.MLAgents.Sensors
{
    public class VectorSensor
    {
        public void AddObservation(float observation) { }

        public void AddObservation(UnityEngine.Vector3 observation) { }
    }
}
