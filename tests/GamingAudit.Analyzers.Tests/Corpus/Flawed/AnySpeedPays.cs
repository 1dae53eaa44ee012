using Unity.MLAgents;
using UnityEngine;

public class AnySpeedPays : Agent
{
    Rigidbody body;

    public override void Initialize() => body = GetComponent<Rigidbody>();

    void FixedUpdate()
    {
        AddReward(body.velocity.magnitude * 0.01f); // expect: GA3003
    }

    void OnCollisionEnter(Collision collision)
    {
        if (!collision.gameObject.CompareTag("tree")) return;
        AddReward(-1f);
        EndEpisode();
    }
}
