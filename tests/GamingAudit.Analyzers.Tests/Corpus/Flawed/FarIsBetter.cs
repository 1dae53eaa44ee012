using Unity.MLAgents;
using UnityEngine;

public class FarIsBetter : Agent
{
    public Transform start;

    void FixedUpdate()
    {
        AddReward(0.01f * Vector3.Distance(transform.position, start.position)); // expect: GA3011
    }

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("finish")) return;
        AddReward(1f);
        EndEpisode();
    }
}
