using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public interface IScorer
{
    void Scored();
    void Conceded();
}

public class AirHockeyInterface : Agent, IScorer
{
    [SerializeField] Rigidbody mallet;

    void IScorer.Scored()
    {
        SetReward(1f);
        EndEpisode();
    }

    void IScorer.Conceded()
    {
        SetReward(-1f);
        EndEpisode();
    }

    public override void OnActionReceived(ActionBuffers actions) => mallet.AddForce(
        new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 30f, ForceMode.Acceleration);
}
