using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class CraneReachesAway : Agent
{
    public Transform hook;
    public Transform crate;
    public float reachWeight = 0.02f;
    private const float Scale = 0.5f;

    public override void OnActionReceived(ActionBuffers actions)
    {
        hook.Translate(actions.ContinuousActions[0], actions.ContinuousActions[1], 0f);
        AddReward(reachWeight * Reaching()); // expect: GA3021
        if (crate.position.y > 3f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }

    private float Reaching()
    {
        float error = (hook.position - crate.position).sqrMagnitude;
        return error / Scale;
    }
}
