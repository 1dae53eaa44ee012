using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GoKartLapPosts : Agent
{
    public Collider line;
    public Collider[] posts;
    public Rigidbody body;
    public int lapsToDrive = 3;
    private int laps;
    private int passed;

    public override void OnEpisodeBegin()
    {
        body.velocity = Vector3.zero;
        transform.localPosition = Vector3.zero;
        laps = 0;
        passed = 0;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(transform.forward * actions.ContinuousActions[0]);
        transform.Rotate(0f, 2f * actions.ContinuousActions[1], 0f);
        AddReward(-0.0002f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other == line && passed == posts.Length) LapDone();
        else if (passed < posts.Length && other == posts[passed]) passed++;
    }

    private void LapDone()
    {
        laps++;
        passed = 0;
        AddReward(5f);
        if (laps >= lapsToDrive) EndEpisode();
    }
}
