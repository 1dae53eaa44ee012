using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class KitesAreCounted : Agent
{
    public static float kites;
    private Rigidbody body;

    public override void Initialize()
    {
        kites = kites + 1f;
        body = GetComponent<Rigidbody>();
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(actions.ContinuousActions[0], 0f, 0f);
        if (transform.localPosition.y < 0f)
        {
            AddReward(-1f / kites); // expect: GA4004
            EndEpisode();
        }
        else if (transform.localPosition.y > 20f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
