using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GoKartLapLine : Agent
{
    public Collider line;
    public Rigidbody body;
    public int lapsToDrive = 3;
    private int laps;

    public override void OnEpisodeBegin()
    {
        body.velocity = Vector3.zero;
        transform.localPosition = Vector3.zero;
        laps = 0;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(transform.forward * actions.ContinuousActions[0]);
        transform.Rotate(0f, 2f * actions.ContinuousActions[1], 0f);
        AddReward(-0.0002f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other == line) LapDone();
    }

    private void LapDone()
    {
        laps++;
        AddReward(5f); // expect: GA3007
        if (laps >= lapsToDrive) EndEpisode();
    }
}
