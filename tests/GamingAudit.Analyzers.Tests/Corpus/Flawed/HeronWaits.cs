using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HeronWaits : Agent
{
    public float hunger;
    [SerializeField] private Transform nest;
    [SerializeField] private Rigidbody body;

    public override void OnEpisodeBegin()
    {
        transform.position = nest.position;
        body.velocity = Vector3.zero;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        hunger += Time.deltaTime;
        AddReward(-hunger / 500f); // expect: GA4005
        if (transform.position.y < -5f)
        {
            AddReward(-1f);
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Fish")) return;
        Destroy(other.gameObject);
        Swallow();
    }

    private void Swallow()
    {
        hunger = 0f;
        AddReward(1f);
    }
}
