// The package before 1.0: its root namespace had no company in front.
namespace MLAgents
{
    using System;
    using System.Collections.Generic;
    using MLAgents.Sensors;
    using UnityEngine;

    public abstract class Agent : MonoBehaviour
    {
        public Brain brain;
        public AgentParameters agentParameters;
        public int maxStep;
        public extern int StepCount { get; }
        public extern int GetStepCount();
        public extern int GetTotalStepCount();
        public extern void SetReward(float reward);
        public extern void AddReward(float increment);
        public extern void ResetReward();
        public extern float GetReward();
        public extern float GetCumulativeReward();
        public extern void Done();
        public extern void EndEpisode();
        public extern bool IsDone();
        public extern bool IsMaxStepReached();
        public extern void RequestDecision();
        public extern void RequestAction();
        public extern float[] GetAction();
        public extern void GiveBrain(Brain newBrain);
        public extern virtual void InitializeAgent();
        public extern virtual void Initialize();
        public extern virtual void CollectObservations();
        public extern virtual void CollectObservations(VectorSensor sensor);
        public extern virtual void AgentAction(float[] vectorAction, string textAction);
        public extern virtual void AgentAction(float[] vectorAction);
        public extern virtual void OnActionReceived(float[] vectorAction);
        public extern virtual void AgentReset();
        public extern virtual void OnEpisodeBegin();
        public extern virtual void AgentOnDone();
        public extern virtual float[] Heuristic();
        public extern virtual void Heuristic(float[] actionsOut);
        protected extern void AddVectorObs(float observation);
        protected extern void AddVectorObs(int observation);
        protected extern void AddVectorObs(bool observation);
        protected extern void AddVectorObs(Vector2 observation);
        protected extern void AddVectorObs(Vector3 observation);
        protected extern void AddVectorObs(Quaternion observation);
        protected extern void AddVectorObs(IEnumerable<float> observation);
        protected extern void AddVectorObs(int observation, int range);
        protected extern void SetTextObs(string textObservation);
        protected extern void SetActionMask(int actionIndex);
        protected extern void SetActionMask(IEnumerable<int> actionIndices);
        protected extern void SetActionMask(int branch, int actionIndex);
        protected extern void SetActionMask(int branch, IEnumerable<int> actionIndices);
        protected extern float ScaleAction(float rawAction, float min, float max);
    }

    public class AgentParameters
    {
        public int maxStep;
        public bool resetOnDone;
        public bool onDemandDecision;
        public int numberOfActionsBetweenDecisions;
    }

    public class BrainParameters
    {
        public int vectorObservationSize;
        public int[] vectorActionSize;
    }

    public class Brain : ScriptableObject
    {
        public BrainParameters brainParameters;
    }

    public class LearningBrain : Brain { }

    public class PlayerBrain : Brain { }

    public class HeuristicBrain : Brain { }

    public abstract class Decision : ScriptableObject { }

    public class ResetParameters : Dictionary<string, float> { }

    public class Academy : MonoBehaviour
    {
        public ResetParameters resetParameters;
        public extern static Academy Instance { get; }
        public extern IFloatProperties FloatProperties { get; }
        public extern bool IsCommunicatorOn { get; }
        public extern event Action OnEnvironmentReset;
        public extern bool GetIsInference();
        public extern int GetStepCount();
        public extern int GetEpisodeCount();
        public extern int GetTotalStepCount();
        public extern virtual void InitializeAcademy();
        public extern virtual void AcademyStep();
        public extern virtual void AcademyReset();
        public extern void Done();
    }

    public interface IFloatProperties
    {
        float GetPropertyWithDefault(string key, float defaultValue);
        void RegisterCallback(string key, Action<float> action);
        void SetProperty(string key, float value);
    }

    public abstract class RayPerception : MonoBehaviour
    {
        public extern virtual List<float> Perceive(
            float rayDistance, float[] rayAngles, string[] detectableObjects, float startOffset, float endOffset);
        public extern virtual List<float> Perceive(float rayDistance, float[] rayAngles, string[] detectableObjects);
    }

    public class RayPerception3D : RayPerception { }

    public class RayPerception2D : RayPerception { }

    public class DecisionRequester : MonoBehaviour
    {
        public int DecisionPeriod;
    }

    public static class Monitor
    {
        public extern static void Log(string key, float value, Transform target = null);
        public extern static void Log(string key, string value, Transform target = null);
    }
}

namespace MLAgents.Sensors
{
    using System.Collections.Generic;
    using UnityEngine;

    public class VectorSensor
    {
        public extern void AddObservation(float observation);
        public extern void AddObservation(int observation);
        public extern void AddObservation(bool observation);
        public extern void AddObservation(Vector2 observation);
        public extern void AddObservation(Vector3 observation);
        public extern void AddObservation(Quaternion observation);
        public extern void AddObservation(IEnumerable<float> observation);
        public extern void AddOneHotObservation(int observation, int range);
    }
}

namespace MLAgents.Policies
{
    public class BehaviorParameters : UnityEngine.MonoBehaviour
    {
        public int TeamId;
        public string behaviorName;
    }
}
