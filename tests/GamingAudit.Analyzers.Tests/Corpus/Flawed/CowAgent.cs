using Unity.MLAgents;
using UnityEngine;

public class CowAgent : Agent
{
    private bool HasBitten { get; set; }
    private bool OnGrass { get; set; }

    public override void OnEpisodeBegin() { OnGrass = false; transform.position = Vector3.zero; }

    void OnTriggerEnter(Collider other) { if (other.CompareTag("Grass")) OnGrass = true; }

    void FixedUpdate()
    {
        if (!OnGrass || HasBitten) return;
        HasBitten = true;
        AddReward(0.75f); // expect: GA4005
        if (transform.position.magnitude > 50f) EndEpisode();
    }
}
