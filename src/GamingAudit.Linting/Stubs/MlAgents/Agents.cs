namespace Unity.MLAgents
{
    using System;
    using System.Collections.Generic;
    using Unity.MLAgents.Actuators;
    using Unity.MLAgents.Policies;
    using Unity.MLAgents.Sensors;
    using Unity.MLAgents.SideChannels;
    using UnityEngine;

    public class Agent : MonoBehaviour
    {
        public int MaxStep;
        public extern int StepCount { get; }
        public extern int CompletedEpisodes { get; }
        protected extern virtual void Awake();
        protected extern virtual void OnEnable();
        protected extern virtual void OnDisable();
        public extern void LazyInitialize();
        public extern void SetModel(string behaviorName, UnityEngine.Object model, InferenceDevice inferenceDevice = 0);
        public extern void SetReward(float reward);
        public extern void AddReward(float increment);
        public extern float GetCumulativeReward();
        public extern void EndEpisode();
        public extern void EpisodeInterrupted();
        public extern void RequestDecision();
        public extern void RequestAction();
        public extern virtual void Initialize();
        public extern virtual void Heuristic(in ActionBuffers actionsOut);
        public extern virtual void Heuristic(float[] actionsOut);
        public extern virtual void CollectObservations(VectorSensor sensor);
        public extern IReadOnlyList<float> GetObservations();
        public extern IReadOnlyList<float> GetStackedObservations();
        public extern virtual void WriteDiscreteActionMask(IDiscreteActionMask actionMask);
        public extern virtual void CollectDiscreteActionMasks(DiscreteActionMasker actionMasker);
        public extern virtual void OnActionReceived(ActionBuffers actions);
        public extern virtual void OnActionReceived(float[] vectorAction);
        public extern virtual void OnEpisodeBegin();
        public extern ActionBuffers GetStoredActionBuffers();
        public extern float[] GetAction();
        protected extern static float ScaleAction(float rawAction, float min, float max);
    }

    public interface IMultiAgentGroup : IDisposable
    {
        int GetId();
        void RegisterAgent(Agent agent);
        void UnregisterAgent(Agent agent);
    }

    public class SimpleMultiAgentGroup : IMultiAgentGroup
    {
        public extern virtual void Dispose();
        public extern virtual void RegisterAgent(Agent agent);
        public extern virtual void UnregisterAgent(Agent agent);
        public extern int GetId();
        public extern IReadOnlyCollection<Agent> GetRegisteredAgents();
        public extern void AddGroupReward(float reward);
        public extern void SetGroupReward(float reward);
        public extern void EndGroupEpisode();
        public extern void GroupEpisodeInterrupted();
    }

    public class Academy : IDisposable
    {
        public extern static Academy Instance { get; }
        public extern static bool IsInitialized { get; }
        public extern bool IsCommunicatorOn { get; }
        public extern bool AutomaticSteppingEnabled { get; set; }
        public extern int StepCount { get; }
        public extern int TotalStepCount { get; }
        public extern int EpisodeCount { get; }
        public extern int InferenceSeed { set; }
        public extern EnvironmentParameters EnvironmentParameters { get; }
        public extern StatsRecorder StatsRecorder { get; }
        public extern FloatPropertiesChannel FloatProperties { get; }
        public extern event Action<int> AgentPreStep;
        public extern event Action OnEnvironmentReset;
        public extern void EnvironmentStep();
        public extern void Dispose();
    }

    public class EnvironmentParameters
    {
        public extern float GetWithDefault(string key, float defaultValue);
        public extern void RegisterCallback(string key, Action<float> action);
        public extern IList<string> Keys();
    }

    public enum StatAggregationMethod { Average, MostRecent, Sum, Histogram }

    public class StatsRecorder
    {
        public extern void Add(string key, float value, StatAggregationMethod aggregationMethod = 0);
    }

    public class DecisionRequester : MonoBehaviour
    {
        public int DecisionPeriod;
        public int DecisionStep;
        public bool TakeActionsBetweenDecisions;
        public extern Agent Agent { get; }
    }

    public class DiscreteActionMasker
    {
        public extern void SetMask(int branch, IEnumerable<int> actionIndices);
    }

    public static class Monitor
    {
        public extern static void Log(string key, float value, Transform target = null);
        public extern static void Log(string key, string value, Transform target = null);
    }
}

namespace Unity.MLAgents.Actuators
{
    using System;
    using System.Collections;
    using System.Collections.Generic;

    public struct ActionSegment<T> : IEnumerable<T>
        where T : struct
    {
        public readonly int Offset;
        public readonly int Length;
        public static ActionSegment<T> Empty;
        public extern ActionSegment(T[] actionArray, int offset, int length);
        public extern ActionSegment(T[] actionArray);
        public extern T[] Array { get; }
        public extern T this[int index] { get; set; }
        public extern void Clear();
        public extern bool IsEmpty();
        public extern IEnumerator<T> GetEnumerator();
        extern IEnumerator IEnumerable.GetEnumerator();
    }

    public struct ActionBuffers
    {
        public extern static ActionBuffers Empty { get; }
        public extern ActionSegment<float> ContinuousActions { get; }
        public extern ActionSegment<int> DiscreteActions { get; }
        public extern ActionBuffers(float[] continuousActions, int[] discreteActions);
        public extern ActionBuffers(ActionSegment<float> continuousActions, ActionSegment<int> discreteActions);
        public extern static ActionBuffers FromDiscreteActions(float[] discreteActions);
        public extern void Clear();
    }

    public struct ActionSpec
    {
        public int[] BranchSizes;
        public extern int NumContinuousActions { get; set; }
        public extern int NumDiscreteActions { get; }
        public extern int SumOfDiscreteBranchSizes { get; }
        public extern ActionSpec(int numContinuousActions = 0, int[] discreteBranchSizes = null);
        public extern static ActionSpec MakeContinuous(int numActions);
        public extern static ActionSpec MakeDiscrete(params int[] branchSizes);
    }

    public interface IDiscreteActionMask
    {
        void SetActionEnabled(int branch, int actionIndex, bool isEnabled);
        void WriteMask(int branch, IEnumerable<int> actionIndices);
    }

    public interface IActionReceiver
    {
        void OnActionReceived(ActionBuffers actionBuffers);
        void WriteDiscreteActionMask(IDiscreteActionMask actionMask);
    }

    public interface IHeuristicProvider
    {
        void Heuristic(in ActionBuffers actionBuffersOut);
    }

    public interface IActuator : IActionReceiver
    {
        ActionSpec ActionSpec { get; }
        string Name { get; }
        void ResetData();
    }

    public abstract class ActuatorComponent : UnityEngine.MonoBehaviour
    {
        public abstract ActionSpec ActionSpec { get; }
        public abstract IActuator[] CreateActuators();
    }
}
