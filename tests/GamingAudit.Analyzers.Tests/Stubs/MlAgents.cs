// Names and signatures only, as far as the tests use them.
namespace Unity.MLAgents
{
    using Unity.MLAgents.Actuators;
    using Unity.MLAgents.Sensors;

    public class Agent : UnityEngine.MonoBehaviour
    {
        public int MaxStep;
        public int StepCount => 0;
        public void AddReward(float increment) { }
        public void SetReward(float reward) { }
        public void EndEpisode() { }
        public void EpisodeInterrupted() { }
        public float GetCumulativeReward() => 0;
        public void RequestDecision() { }
        public System.Collections.Generic.IReadOnlyList<float> GetObservations() => null;
        public virtual void Initialize() { }
        public virtual void Heuristic(in ActionBuffers actionsOut) { }
        public virtual void CollectObservations(VectorSensor sensor) { }
        public virtual void OnActionReceived(ActionBuffers actions) { }
        public virtual void OnEpisodeBegin() { }
    }

    public class SimpleMultiAgentGroup
    {
        public void RegisterAgent(Agent agent) { }
        public void AddGroupReward(float reward) { }
        public void SetGroupReward(float reward) { }
        public void EndGroupEpisode() { }
        public void GroupEpisodeInterrupted() { }
    }
}

namespace Unity.MLAgents.Actuators
{
    public struct ActionSegment<T>
    {
        public T this[int index] { get => default; set { } }
        public int Length => 0;
    }

    public struct ActionBuffers
    {
        public ActionSegment<float> ContinuousActions => default;
        public ActionSegment<int> DiscreteActions => default;
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

namespace MLAgents
{
    public class Agent : UnityEngine.MonoBehaviour
    {
        public void AddReward(float increment) { }
        public void SetReward(float reward) { }
        public void Done() { }
        public virtual void AgentAction(float[] vectorAction, string textAction) { }
        public virtual void AgentReset() { }
        public virtual void CollectObservations() { }
    }
}
