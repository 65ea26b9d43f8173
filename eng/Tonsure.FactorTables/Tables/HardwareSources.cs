namespace Tonsure.FactorTables.Tables;

/// <summary>Who describes the hardware: one source a family of data sheets.</summary>
internal static class HardwareSources
{
    private const string Nvidia = "NVIDIA";
    private const string Recalled = "Assembled by hand from the makers' sheets";

    public static IEnumerable<string[]> Rows =>
        [
            Sheet(
                "amd-instinct",
                "AMD Instinct accelerators: data sheets",
                "AMD",
                "https://www.amd.com/en/products/accelerators/instinct.html",
                "2018-2025",
                "Matrix rates without sparsity; power is the peak board power where one is given"
            ),
            Sheet(
                "amd-radeon-pro",
                "AMD Radeon Pro V520",
                "AMD",
                "https://www.amd.com/en/products/graphics/workstations.html",
                "2020",
                Recalled
            ),
            Sheet(
                "aws-neuron",
                "AWS Neuron: Inferentia and Trainium architecture",
                "Amazon Web Services",
                "https://awsdocs-neuron.readthedocs-hosted.com/en/latest/about-neuron/arch/index.html",
                "2025",
                "No power is published; memory is in GiB there"
            ),
            Sheet(
                "aws-instances",
                "Amazon EC2 instance types",
                "Amazon Web Services",
                "https://docs.aws.amazon.com/ec2/latest/instancetypes/ac.html",
                "2026",
                "Which accelerators, how many; assembled by hand"
            ),
            Sheet(
                "azure-instances",
                "Sizes for virtual machines in Azure",
                "Microsoft",
                "https://learn.microsoft.com/en-us/azure/virtual-machines/sizes/overview",
                "2026",
                "Which accelerators, how many, and newer sizes; assembled by hand"
            ),
            [
                "ccf-instances",
                "Machine types of AWS, Azure and Google Cloud (ccf-coefficients, after Teads)",
                "Cloud Carbon Footprint",
                "https://github.com/cloud-carbon-footprint/ccf-coefficients",
                "Apache-2.0",
                "2026-03-09",
                "Processors and memory; accelerators are not taken from it",
            ],
            [
                "codecarbon-cpu",
                "Design power of processors",
                "CodeCarbon",
                "https://github.com/mlco2/codecarbon",
                "MIT",
                "2026",
                "Server and desktop families; models on which rows disagree are left out",
            ],
            Sheet(
                "gcp-instances",
                "Compute Engine: accelerator-optimized machines; Cloud TPU machine types",
                "Google",
                "https://docs.cloud.google.com/compute/docs/accelerator-optimized-machines",
                "2026",
                "Which accelerators, how many, and newer types; assembled by hand"
            ),
            Sheet(
                "google-tpu",
                "Cloud TPU: system architecture",
                "Google",
                "https://docs.cloud.google.com/tpu/docs/system-architecture-tpu-vm",
                "2025",
                "No power is published"
            ),
            Sheet(
                "google-tpu-lessons",
                "Ten Lessons From Three Generations Shaped Google's TPUv4i (ISCA 2021)",
                "Jouppi and others, Google",
                "https://doi.org/10.1109/ISCA52012.2021.00010",
                "2021",
                "Thermal design power, peaks and memory of TPU v2 and v3, a chip"
            ),
            Sheet(
                "google-tpu-v4",
                "TPU v4: An Optically Reconfigurable Supercomputer (ISCA 2023)",
                "Jouppi and others, Google",
                "https://arxiv.org/abs/2304.01433",
                "2023",
                "192 W is the largest power measured of a chip, not a design power; mean 170 W"
            ),
            [
                "greenalgorithms-cpu",
                "Design power of processors",
                "Green Algorithms",
                "https://github.com/GreenAlgorithms/green-algorithms-tool",
                "CC-BY-4.0",
                "2026",
                "Models that CodeCarbon does not list",
            ],
            Sheet(
                "intel-gaudi",
                "Intel Gaudi accelerators: product briefs and white papers",
                "Intel",
                "https://www.intel.com/content/www/us/en/products/details/processors/ai-accelerators/gaudi.html",
                "2019-2024",
                "OAM modules"
            ),
            Sheet(
                "nvidia-a100",
                "NVIDIA A100 Tensor Core GPU: data sheet",
                Nvidia,
                "https://www.nvidia.com/en-us/data-center/a100/",
                "2020-2021",
                "Rates without sparsity"
            ),
            Sheet(
                "nvidia-a800",
                "NVIDIA A800 Tensor Core GPU: data sheet",
                Nvidia,
                "https://lenovopress.lenovo.com/lp1813-thinksystem-nvidia-a800-pcie-gpu",
                "2022",
                "As the A100, with a slower link"
            ),
            Sheet(
                "nvidia-ada",
                "NVIDIA L4, L40 and L40S: data sheets",
                Nvidia,
                "https://www.nvidia.com/en-us/data-center/l40s/",
                "2022-2023",
                "Rates without sparsity"
            ),
            Sheet(
                "nvidia-ampere-pcie",
                "NVIDIA A10, A10G, A30 and A40: data sheets",
                Nvidia,
                "https://www.nvidia.com/en-us/data-center/products/a10-gpu/",
                "2020-2021",
                "Rates without sparsity; the driver of an A10G allows 300 W where the sheet says 150"
            ),
            Sheet(
                "nvidia-blackwell",
                "NVIDIA Blackwell architecture: technical brief (HGX B100, HGX B200)",
                Nvidia,
                "https://resources.nvidia.com/en-us-blackwell-architecture",
                "2024",
                "One of eight GPUs; rates without sparsity"
            ),
            Sheet(
                "nvidia-blackwell-ultra",
                "NVIDIA HGX B300",
                Nvidia,
                "https://www.nvidia.com/en-us/data-center/hgx/",
                "2025",
                "One of eight GPUs; rates without sparsity"
            ),
            Sheet(
                "nvidia-gb200",
                "NVIDIA GB200 NVL72: data sheet",
                Nvidia,
                "https://www.nvidia.com/en-us/data-center/gb200-nvl72/",
                "2024",
                "One of the 72 GPUs; a superchip is two of them and a Grace processor; rates without sparsity"
            ),
            Sheet(
                "nvidia-geforce",
                "NVIDIA GeForce and TITAN: architecture white papers",
                Nvidia,
                "https://www.nvidia.com/en-us/geforce/graphics-cards/",
                "2016-2025",
                "Tensor rates with FP32 accumulation, without sparsity; reference clocks"
            ),
            Sheet(
                "nvidia-gh200",
                "NVIDIA GH200 Grace Hopper Superchip: data sheet",
                Nvidia,
                "https://www.nvidia.com/en-us/data-center/grace-hopper-superchip/",
                "2023-2024",
                "1,000 W are of GPU, CPU and memory together"
            ),
            Sheet(
                "nvidia-h100",
                "NVIDIA H100 Tensor Core GPU: data sheet",
                Nvidia,
                "https://resources.nvidia.com/en-us-tensor-core/nvidia-tensor-core-gpu-datasheet",
                "2022-2023",
                "Half of the rates that the sheet gives with sparsity"
            ),
            Sheet(
                "nvidia-h20",
                "NVIDIA H20, as resellers describe it",
                Nvidia,
                "https://www.nvidia.com/en-us/data-center/",
                "2024",
                "NVIDIA has no public sheet; several resellers agree"
            ),
            Sheet(
                "nvidia-h200",
                "NVIDIA H200 Tensor Core GPU: data sheet",
                Nvidia,
                "https://www.nvidia.com/en-us/data-center/h200/",
                "2024",
                "Half of the rates that the sheet gives with sparsity"
            ),
            Sheet(
                "nvidia-h800",
                "NVIDIA H800: ThinkSystem product guide",
                "Lenovo, after NVIDIA",
                "https://lenovopress.lenovo.com/lp1814-thinksystem-nvidia-h800-pcie-gen5-gpu",
                "2023",
                "As the H100 but for FP64 and the link; rates without sparsity"
            ),
            Sheet(
                "nvidia-hgx-h100-pcf",
                "Product Carbon Footprint Summary for NVIDIA HGX H100",
                Nvidia,
                "https://images.nvidia.com/aem-dam/Solutions/documents/HGX-H100-PCF-Summary.pdf",
                "2025",
                "1,312 kg a board of eight GPUs, through EcoLogits; an eighth"
            ),
            Sheet(
                "nvidia-kepler",
                "NVIDIA Tesla K80: board specification",
                Nvidia,
                "https://www.nvidia.com/en-gb/data-center/tesla-k80/",
                "2014",
                "The whole card, which has two GPUs; clouds count each of them"
            ),
            Sheet(
                "nvidia-maxwell",
                "NVIDIA Tesla M60: data sheet",
                Nvidia,
                "https://images.nvidia.com/content/tesla/pdf/188417-Tesla-M60-DS-A4-fnl-Web.pdf",
                "2015",
                "The whole card, which has two GPUs; clouds count each of them"
            ),
            Sheet(
                "nvidia-pascal",
                "NVIDIA Tesla P4, P40 and P100: data sheets",
                Nvidia,
                "https://www.nvidia.com/en-us/data-center/tesla-p100/",
                "2016",
                Recalled
            ),
            Sheet(
                "nvidia-rtx-professional",
                "NVIDIA RTX professional cards: data sheets",
                Nvidia,
                "https://www.nvidia.com/en-us/products/workstations/",
                "2020-2025",
                "Half of the tensor rates that the sheets give with sparsity"
            ),
            Sheet(
                "nvidia-turing",
                "NVIDIA T4: data sheet",
                Nvidia,
                "https://www.nvidia.com/en-us/data-center/tesla-t4/",
                "2018",
                Recalled
            ),
            Sheet(
                "nvidia-volta",
                "NVIDIA V100 and V100S: data sheets; DGX-2 for SXM3",
                Nvidia,
                "https://www.nvidia.com/en-us/data-center/v100/",
                "2017-2019",
                "Tensor rates; SXM3: power and memory alone"
            ),
            [
                "tonsure-defaults",
                "Which model a name is taken for that several models share",
                "Tonsure",
                "",
                "ours",
                "2026",
                "A convention; every estimate that relies on one says so",
            ],
        ];

    private static string[] Sheet(
        string source,
        string title,
        string publisher,
        string url,
        string version,
        string note
    ) => [source, title, publisher, url, "facts", version, note];
}
