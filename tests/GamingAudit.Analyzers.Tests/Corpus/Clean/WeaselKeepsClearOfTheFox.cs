using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class WeaselKeepsClearOfTheFox : Agent
{
    public Transform fox;
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
        before = Vector3.Distance(transform.position, fox.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]));
        float way = Vector3.Distance(transform.position, fox.position);
        AddReward(0.003f);
        AddReward(0.04f * (way - before));
        before = way;
        if (transform.position.y < -1f)
        {
            AddReward(-3f);
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.transform == fox)
        {
            EndEpisode();
        }
    }
}
