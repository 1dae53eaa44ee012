using Unity.MLAgents;
using UnityEngine;

public class LateUpdateBonus : Agent
{
    Rigidbody body;
    public Transform lane;

    public override void Initialize() => body = GetComponent<Rigidbody>();

    void LateUpdate()
    {
        float forward = Mathf.Clamp01(Vector3.Dot(body.velocity, lane.forward) / 20f);
        AddReward(0.01f * forward); // expect: GA2005
    }

    void OnCollisionEnter(Collision collision)
    {
        AddReward(-1f);
        EndEpisode();
    }
}
