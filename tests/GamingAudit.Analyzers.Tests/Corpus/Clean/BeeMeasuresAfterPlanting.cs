using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class BeeMeasuresAfterPlanting : Agent
{
    public Transform blossom;
    public BeeMeasuresAfterPlantingGarden garden;
    private float last;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        garden.Plant();
        last = Vector3.Distance(transform.localPosition, blossom.localPosition);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float now = Vector3.Distance(transform.localPosition, blossom.localPosition);
        AddReward(0.1f * (last - now));
        last = now;
        if (now < 0.5f) EndEpisode();
    }
}

public class BeeMeasuresAfterPlantingGarden : MonoBehaviour
{
    [SerializeField] private Transform _blossom;

    public void Plant()
    {
        _blossom.localPosition = new Vector3(Random.Range(-5f, 5f), 0f, Random.Range(-5f, 5f));
    }
}
