using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class FerryAtSpeedAndNearer : Agent
{
    public Transform harbour;
    private Rigidbody body;
    private float last;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        last = Vector3.Distance(transform.localPosition, harbour.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]));
        float distance = Vector3.Distance(transform.localPosition, harbour.localPosition);
        if (body.velocity.magnitude > 0.6f && distance < last)
        {
            AddReward(0.002f);
        }
        else
        {
            AddReward(-0.003f);
        }
        last = distance;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Harbour"))
        {
            AddReward(2f);
            EndEpisode();
        }
    }
}
