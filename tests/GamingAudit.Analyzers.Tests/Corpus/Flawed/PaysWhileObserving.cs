using Unity.MLAgents;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class PaysWhileObserving : Agent
{
    public Transform sheep;

    public override void CollectObservations(VectorSensor sensor)
    {
        Vector3 offset = sheep.position - transform.position;
        sensor.AddObservation(offset);
        AddReward(-offset.magnitude * 0.001f); // expect: GA2004
    }

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("pen")) return;
        AddReward(1f);
        EndEpisode();
    }
}
