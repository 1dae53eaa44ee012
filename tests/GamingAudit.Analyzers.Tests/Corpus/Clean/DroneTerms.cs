using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class DroneTerms : Agent
{
    public Transform waypoint;
    private Rigidbody rb;
    private float lastPotential;

    public override void Initialize() => rb = GetComponent<Rigidbody>();

    private float Potential() => -0.1f * Vector3.Distance(transform.position, waypoint.position);

    public override void OnEpisodeBegin()
    {
        rb.velocity = Vector3.zero;
        rb.angularVelocity = Vector3.zero;
        transform.localPosition = Vector3.up * 2f;
        lastPotential = Potential();
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        for (int i = 0; i < 4; i++)
        {
            rb.AddRelativeForce(Vector3.up * actions.ContinuousActions[i]);
        }
        float potential = Potential();
        AddReward(potential - lastPotential);
        lastPotential = potential;
        if (transform.up.y < 0f || transform.localPosition.y < 0.1f)
        {
            AddReward(-2f);
            EndEpisode();
        }
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.transform == waypoint)
        {
            AddReward(5f);
            EndEpisode();
        }
    }
}
