using Unity.MLAgents;
using UnityEngine;

public class IntegerInHelper : Agent
{
    public int total = 12;
    int boxes;

    public override void OnEpisodeBegin() => boxes = 0;

    void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("box")) return;
        Destroy(other.gameObject);
        boxes++;
        Give(boxes / total); // expect: GA1001
        if (boxes == total) EndEpisode();
    }

    void Give(float amount) => AddReward(amount);
}
