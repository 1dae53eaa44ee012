using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class KartLaps : Agent
{
    [SerializeField] private Collider[] gates;
    [SerializeField] private float gateReward = 1f;
    [SerializeField] private float hitPenalty = -1f;
    private int gate;

    private void OnTriggerEnter(Collider other)
    {
        int index = System.Array.IndexOf(gates, other);
        if (index < 0) return;
        int expected = gate % gates.Length;
        if (index == expected)
        {
            gate++;
            AddReward(gateReward);
            if (gate == 3 * gates.Length) EndEpisode();
        }
        else
        {
            AddReward(-gateReward);
        }
    }

    private void OnCollisionEnter(Collision other)
    {
        if (!other.collider.CompareTag("wall")) return;
        AddReward(hitPenalty);
        EndEpisode();
    }

    public override void OnEpisodeBegin()
    {
        gate = 0;
        transform.localPosition = Vector3.zero;
    }
}
