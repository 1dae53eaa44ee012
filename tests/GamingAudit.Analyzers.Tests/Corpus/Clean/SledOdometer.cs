using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

// What comes of the throttle is measured and paid.
public class SledOdometer : Agent
{
    [SerializeField] private float topSpeed = 12f;
    [SerializeField] private float hopCost = 0.02f;
    [SerializeField] private Transform lodge;

    private float travelled;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        travelled = Vector3.Distance(transform.position, lodge.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        float throttle = actions.ContinuousActions[0];
        transform.Translate(Vector3.forward * throttle * topSpeed * Time.fixedDeltaTime);
        float left = Vector3.Distance(transform.position, lodge.position);
        AddReward((travelled - left) / topSpeed);
        travelled = left;
        if (actions.DiscreteActions[0] == 1) AddReward(-hopCost);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Lodge"))
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
