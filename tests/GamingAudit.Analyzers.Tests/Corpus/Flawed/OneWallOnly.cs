using Unity.MLAgents;
using UnityEngine;

public class OneWallOnly : Agent
{
    void FixedUpdate()
    {
        Vector3 at = transform.localPosition;
        if (at.z > 8f) AddReward(-0.05f);
        if (at.z < -8f) AddReward(-0.05f);
        if (at.x > 8f) AddReward(-0.05f); // expect: GA3016
    }

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("apple")) return;
        AddReward(1f);
        EndEpisode();
    }
}
