using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class DervishOnTheSpot : Agent
{
    public Transform centre;
    private float before;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.forward;
        before = Around();
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(Gain());
        before = Around();
    }

    private float Gain()
    {
        float now = Around();
        return Mathf.Abs(now - before) / 360f; // expect: GA3001
    }

    private float Around() => Vector3.SignedAngle(Vector3.forward, transform.position - centre.position, Vector3.up);
}
