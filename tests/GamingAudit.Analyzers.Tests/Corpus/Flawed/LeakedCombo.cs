using Unity.MLAgents;
using UnityEngine;

public class LeakedCombo : Agent
{
    int combo;

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("ring")) return;
        other.gameObject.SetActive(false);
        combo++;
        AddReward(0.1f * combo); // expect: GA4005
    }

    void OnCollisionEnter(Collision collision)
    {
        AddReward(-1f);
        EndEpisode();
    }
}
