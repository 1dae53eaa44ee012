using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HeronIsFedAtFirst : Agent
{
    public float hunger;
    [SerializeField] private Transform nest;
    [SerializeField] private Rigidbody body;

    public override void OnEpisodeBegin()
    {
        transform.position = nest.position;
        body.velocity = Vector3.zero;
        Feed();
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        body.AddForce(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        hunger += Time.deltaTime;
        AddReward(-hunger / 500f);
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

    private void Feed() => hunger = 0f;

    private void Swallow()
    {
        Feed();
        AddReward(1f);
    }
}
