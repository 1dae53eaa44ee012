using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class KestrelHoversBesideTheLure : Agent
{
    public Transform lure;
    private Rigidbody body;

    public override void Initialize()
    {
        body = GetComponent<Rigidbody>();
        MaxStep = 1000;
    }

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.up;
        body.velocity = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(actions.ContinuousActions[0], actions.ContinuousActions[1], actions.ContinuousActions[2]);
        AddReward(Bells.Of(Vector3.Distance(transform.position, lure.position))); // expect: GA3004
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Lure")) return;
        AddReward(1f);
        EndEpisode();
    }
}

public static class Bells
{
    public static float Of(float x)
    {
        return Mathf.Exp(-(x * x) / 2f);
    }
}
