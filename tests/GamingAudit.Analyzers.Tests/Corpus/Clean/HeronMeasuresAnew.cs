using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HeronMeasuresAnew : Agent
{
    public HeronMeasuresAnewFish fish;
    private float last;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        last = Vector3.Distance(transform.localPosition, fish.transform.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float now = Vector3.Distance(transform.localPosition, fish.transform.localPosition);
        AddReward(0.1f * (last - now));
        last = now;
    }

    public void Caught()
    {
        AddReward(1f);
        last = Vector3.Distance(transform.localPosition, fish.transform.localPosition);
    }
}

public class HeronMeasuresAnewFish : MonoBehaviour
{
    public HeronMeasuresAnew heron;

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Player")) return;
        Swim();
        heron.Caught();
    }

    private void Swim()
    {
        transform.localPosition = new Vector3(Random.Range(-5f, 5f), 0f, Random.Range(-5f, 5f));
    }
}
