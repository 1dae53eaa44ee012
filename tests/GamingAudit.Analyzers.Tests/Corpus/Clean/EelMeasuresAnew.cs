using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class EelMeasuresAnew : Agent
{
    public ReefAnew reef;
    private float farther;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        reef.Hide();
        farther = reef.Way();
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, 0f);
        float way = reef.Way();
        AddReward(0.1f * (farther - way));
        farther = way;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Shrimp")) return;
        AddReward(1f);
        reef.Hide();
        farther = reef.Way();
    }

    private void OnCollisionEnter(Collision net)
    {
        AddReward(-1f);
        EndEpisode();
    }
}

public class ReefAnew : MonoBehaviour
{
    public EelMeasuresAnew eel;
    public Transform shrimp;

    public void Hide() => shrimp.localPosition = new Vector3(Random.Range(-9f, 9f), 0f, 0f);

    public float Way() => Vector3.Distance(eel.transform.localPosition, shrimp.localPosition);
}
