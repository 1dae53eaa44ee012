using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class RaftPilot : Agent
{
    public RaftHull hull;

    public override void OnEpisodeBegin() => hull.Mend();

    public override void OnActionReceived(ActionBuffers actions)
    {
        hull.Drift(actions.ContinuousActions[0]);
        AddReward(-0.001f); // expect: GA2001
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

public class RaftHull : MonoBehaviour
{
    public RaftPilot pilot;
    private float water;

    public void Mend() => water = 0f;

    public void Drift(float by)
    {
        transform.Translate(0f, 0f, by);
        water += 0.1f;
        if (transform.position.z > 50f) pilot.Landed();
        else if (water > 10f) pilot.Sunk();
    }
}
