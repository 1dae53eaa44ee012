using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class OarsKeptForPhysics : Agent
{
    public Transform pier;
    private float[] oars = new float[2];

    public override void OnEpisodeBegin()
    {
        oars = new float[2];
        transform.localPosition = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        oars = actions.ContinuousActions.Array;
        oars[1] *= 4f;
        AddReward(-0.01f);
        if (Vector3.Distance(transform.position, pier.position) < 1f)
        {
            AddReward(1.5f);
            EndEpisode();
        }
    }

    private void FixedUpdate() => Row(oars);

    private void Row(float[] pull)
    {
        if (pull[1] > 0f) AddReward(0.45f); // expect: GA3002, GA3004, GA3006
        transform.Translate(pull[0], 0f, pull[1]);
    }
}
