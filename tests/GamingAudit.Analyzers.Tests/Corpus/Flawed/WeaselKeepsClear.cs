using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class WeaselKeepsClear : Agent
{
    public Transform hare;
    private Rigidbody body;
    private float before;

    public override void Initialize()
    {
        body = GetComponent<Rigidbody>();
        MaxStep = 900;
    }

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        before = Vector3.Distance(transform.position, hare.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]));
        float way = Vector3.Distance(transform.position, hare.position);
        AddReward(0.003f); // expect: GA3004
        AddReward(0.04f * (before - way));
        before = way;
        if (transform.position.y < -1f)
        {
            AddReward(-3f);
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.transform == hare)
        {
            EndEpisode();
        }
    }
}
