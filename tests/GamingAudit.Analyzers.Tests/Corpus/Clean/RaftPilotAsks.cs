using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class RaftPilotAsks : Agent
{
    public RaftHullAsked hull;

    public override void OnEpisodeBegin() => hull.Mend();

    public override void OnActionReceived(ActionBuffers actions)
    {
        hull.Drift(actions.ContinuousActions[0]);
        if (!hull.IsGone) AddReward(-0.001f);
    }

    public void Sunk()
    {
        AddReward(-1f);
        EndEpisode();
    }

    public void Landed()
    {
        AddReward(2f);
        EndEpisode();
    }
}

public class RaftHullAsked : MonoBehaviour
{
    public RaftPilotAsks pilot;
    private float water;

    public bool IsGone => water > 10f || water == 0f;

    public void Mend() => water = 0f;

    public void Drift(float by)
    {
        transform.Translate(0f, 0f, by);
        water += 0.1f;
        if (transform.position.z > 50f) pilot.Landed();
        else if (water > 10f) pilot.Sunk();
    }
}
